#include "player/learning/attempt.h"

#include <doctest/doctest.h>

#include "player/run/score.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/find.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;
using learning::Attempt;
using progress::AttemptPlan;
using progress::AttemptRow;
using progress::Store;

namespace {

/// The sample scenario, played in a home of its own.
struct Play {
  test::Home home;
  scenario::Scenario scenario = test::sample().scenario;
  Store store = home.open();
  std::int64_t learner = store.add_learner("Amina Okoth", "4711").id;

  Attempt begin() { return Attempt::begin(store, home.clock, scenario, test::plan(learner)); }
  AttemptRow saved() const { return store.attempts(learner).at(0); }
  Attempt resume() { return Attempt::resume(store, home.clock, scenario, saved()); }
};

void choose(Attempt& attempt, std::string_view id) {
  for (const scenario::OptionIndex index : attempt.session().open()) {
    if (attempt.session().scenario().options()[index].id == id) return attempt.choose(index);
  }
  FAIL("not open: " << id);
}

void play_to_the_end(Attempt& attempt) {
  for (const char* id : {"thank", "report", "tell"}) choose(attempt, id);
}

}  // namespace

TEST_CASE("a choice is on the disk when it is accepted") {
  Play play;
  Attempt attempt = play.begin();
  play.home.clock.steady += 4200;
  choose(attempt, "thank");
  CHECK(play.saved().trace == run::Trace{{"leak", "thank", 4200}});
  CHECK(play.saved().trace == attempt.session().trace());
  CHECK(attempt.session().scene().id == "phone");
}

TEST_CASE("a resumed attempt equals the one that was left, after every choice") {
  Play play;
  Attempt attempt = play.begin();
  for (const char* id : {"log", "small_talk", "colleague", "report", "hide"}) {
    choose(attempt, id);
    const Attempt resumed = play.resume();
    CHECK(resumed.session().trace() == attempt.session().trace());
    CHECK(resumed.session().ended() == attempt.session().ended());
    const auto a = resumed.session().values(), b = attempt.session().values();
    CHECK(std::vector(a.begin(), a.end()) == std::vector(b.begin(), b.end()));
    const auto open = resumed.session().open(), same = attempt.session().open();
    CHECK(std::vector(open.begin(), open.end()) == std::vector(same.begin(), same.end()));
  }
  CHECK(attempt.session().ended());
}

TEST_CASE("the page that a learner reads is kept") {
  Play play;
  Attempt attempt = play.begin();
  choose(attempt, "thank");
  REQUIRE_FALSE(attempt.session().passages().empty());
  CHECK(attempt.page() == 0);
  attempt.turn_page();
  CHECK(play.resume().page() == 1);
  choose(attempt, "report");
  CHECK(attempt.page() == 0);
  CHECK(play.resume().page() == 0);
}

TEST_CASE("time counts from the scene being shown, and a pause counts ten minutes at most") {
  Play play;
  Attempt attempt = play.begin();
  play.home.clock.steady += 3'600'000;
  choose(attempt, "thank");
  CHECK(attempt.session().trace().at(0).milliseconds == 600'000);
  play.home.clock.steady += 9000;
  attempt.turn_page();
  play.home.clock.steady += 1500;
  choose(attempt, "report");
  CHECK(attempt.session().trace().at(1).milliseconds == 1500);
}

TEST_CASE("an option that is not open is refused and not saved") {
  Play play;
  Attempt attempt = play.begin();
  const auto lend = test::find_option(play.scenario, *test::find_scene(play.scenario, "phone"), "lend");
  REQUIRE(lend);
  CHECK_THROWS_AS(attempt.choose(*lend), run::NotPossible);
  CHECK_THROWS_AS(attempt.choose(1'000'000), run::NotPossible);
  CHECK(play.saved().trace.empty());
  choose(attempt, "thank");
}

TEST_CASE("a choice that could not be saved has not been made") {
  Play play;
  Attempt attempt = play.begin();
  {
    const test::FileSizeLimit full(1);
    CHECK_THROWS_AS(choose(attempt, "thank"), Error);
  }
  CHECK(attempt.session().scene().id == "leak");
  CHECK(attempt.session().trace().empty());
  choose(attempt, "thank");
  CHECK(play.saved().trace.size() == 1);
}

TEST_CASE("the record says what the steps say") {
  Play play;
  Attempt attempt = play.begin();
  for (const char* id : {"thank", "report", "tell"}) {
    play.home.clock.steady += 20'400;
    choose(attempt, id);
  }
  play.home.clock.now += 600;
  const auto record = attempt.finish();
  const run::Score score = run::score(run::replay(play.scenario, play.saved().seed, play.saved().trace));
  CHECK(record.points == score.points);
  CHECK(record.competencies == score.competencies);
  CHECK(record.signals == score.signals);
  CHECK(record.passed);
  CHECK(record.ending == "steady");
  CHECK(record.staff_number == "4711");
  CHECK(record.active_seconds == 61);
  CHECK(record.finished - record.started == 600);
  CHECK(record.registration == play.saved().registration);
  CHECK(record.version == scenario::Version{1, 2, 3});
  CHECK(play.store.records(play.learner) == std::vector{record});
}

TEST_CASE("the record says which form was played, and whether a clock ran") {
  Play play;
  AttemptPlan plan = test::plan(play.learner);
  plan.variant = "refresher";
  plan.timed = true;
  Attempt attempt = Attempt::begin(play.store, play.home.clock, play.scenario, plan);
  play_to_the_end(attempt);
  const auto record = attempt.finish();
  CHECK(record.variant == "refresher");
  CHECK(record.timed);
  CHECK(play.store.records() == std::vector{record});
}

TEST_CASE("the record has the offset of the clock on the wall") {
  Play play;
  play.home.clock.zone = 300;
  Attempt attempt = play.begin();
  play_to_the_end(attempt);
  CHECK(attempt.finish().offset == 300);
}

TEST_CASE("a record says that a script made choices, also where a person went on") {
  Play play;
  Attempt attempt = play.begin();
  attempt.set_scripted();
  choose(attempt, "thank");
  Attempt resumed = play.resume();
  choose(resumed, "report");
  choose(resumed, "tell");
  CHECK(resumed.finish().scripted);
  CHECK(test::error_text([&] { play.store.set_scripted(resumed.saved().id); }) ==
        "This attempt is finished, so nothing can be added to it.\nStart a new one.");
}

TEST_CASE("a script cannot play what was given up, and is told so") {
  Play play;
  const Attempt attempt = play.begin();
  play.store.abandon(attempt.saved().id);
  CHECK(test::error_text([&] { play.store.set_scripted(attempt.saved().id); }) ==
        "This attempt was given up, so nothing can be added to it.\nStart a new one.");
}

TEST_CASE(
    "in practice one goes back, and is in front of the decision again, also after every way of ending the program") {
  Play play;
  Attempt attempt = play.begin();
  for (const char* id : {"log", "small_talk", "report"}) choose(attempt, id);
  attempt.turn_page();
  play.home.clock.steady += 3000;
  CHECK(attempt.can_go_back());
  attempt.go_back_to(1);
  CHECK(attempt.session().scene().id == "leak");
  CHECK_FALSE(attempt.is_reading());
  CHECK(attempt.time_used() == 0);
  CHECK(play.saved().trace == attempt.session().trace());
  CHECK(play.saved().trace.back() == run::Choice{{}, {}, 0, 1});
  Attempt resumed = play.resume();
  CHECK(resumed.session().trace() == attempt.session().trace());
  CHECK(resumed.session().scene().id == "leak");
  CHECK_FALSE(resumed.is_reading());
  CHECK(resumed.session().steps().size() == 1);
  choose(resumed, "thank");
  CHECK(play.resume().session().scene().id == "phone");
}

TEST_CASE("a resumed attempt equals the one that was left, wherever somebody went back") {
  Play play;
  Attempt attempt = play.begin();
  const auto check = [&] {
    const Attempt resumed = play.resume();
    CHECK(resumed.session().trace() == attempt.session().trace());
    const auto a = resumed.session().values(), b = attempt.session().values();
    CHECK(std::vector(a.begin(), a.end()) == std::vector(b.begin(), b.end()));
    const auto open = resumed.session().open(), same = attempt.session().open();
    CHECK(std::vector(open.begin(), open.end()) == std::vector(same.begin(), same.end()));
    CHECK(resumed.page() == attempt.page());
  };
  for (const char* id : {"log", "promise", "lend"}) choose(attempt, id), check();
  attempt.go_back_to(2), check();
  for (const char* id : {"colleague", "wait"}) choose(attempt, id), check();
  attempt.go_back_to(1), check();
  attempt.go_back_to(0), check();
  for (const char* id : {"thank", "report", "tell"}) choose(attempt, id), check();
  const auto record = attempt.finish();
  CHECK(record.times_gone_back == 3);
  CHECK(record.points == run::Points{9, 9});
  CHECK(record.critical_errors == 0);
  CHECK(record.passed);
}

TEST_CASE("the record says that it was practice, how often somebody went back, and how long all of it took") {
  Play play;
  Attempt attempt = play.begin();
  for (const char* id : {"promise", "report"}) {
    play.home.clock.steady += 10'000;
    choose(attempt, id);
  }
  attempt.go_back_to(0);
  for (const char* id : {"thank", "report", "tell"}) {
    play.home.clock.steady += 10'000;
    choose(attempt, id);
  }
  const auto record = attempt.finish();
  CHECK(record.mode == record::Mode::practice);
  CHECK(record.times_gone_back == 1);
  CHECK(record.active_seconds == 50);  // what was taken back took time as well
  CHECK(record.signals.hits == 1);
}

TEST_CASE("in an assessment nobody goes back, and the record says that it was one") {
  Play play;
  AttemptPlan plan = test::plan(play.learner);
  plan.mode = record::Mode::assessment;
  Attempt attempt = Attempt::begin(play.store, play.home.clock, play.scenario, plan);
  choose(attempt, "thank");
  CHECK_FALSE(attempt.can_go_back());
  CHECK(test::error_text([&] { attempt.go_back_to(0); }) ==
        "This is an assessment, in which nobody can go back.\nAfter the debrief you can try another way.");
  CHECK(attempt.session().scene().id == "phone");
  CHECK(play.saved().trace.size() == 1);
  CHECK(play.saved().mode == record::Mode::assessment);
  Attempt resumed = play.resume();
  for (const char* id : {"report", "tell"}) choose(resumed, id);
  CHECK(resumed.finish().mode == record::Mode::assessment);
  CHECK(resumed.finish().times_gone_back == 0);
}

TEST_CASE("what is recorded is not gone back on") {
  Play play;
  Attempt attempt = play.begin();
  play_to_the_end(attempt);
  const auto record = attempt.finish();
  CHECK_FALSE(attempt.can_go_back());
  CHECK(test::error_text([&] { attempt.go_back_to(1); }) ==
        "This attempt is finished, so nothing can be added to it.\nStart a new one.");
  CHECK(attempt.session().ended());
  CHECK(play.store.records() == std::vector{record});
}

TEST_CASE("going back that could not be saved has not been done, and nobody goes back to where they have not been") {
  Play play;
  Attempt attempt = play.begin();
  choose(attempt, "thank");
  {
    const test::FileSizeLimit full(1);
    CHECK_THROWS_AS(attempt.go_back_to(0), Error);
  }
  CHECK(attempt.session().scene().id == "phone");
  CHECK(attempt.session().times_gone_back() == 0);
  CHECK_THROWS_AS(attempt.go_back_to(1), run::NotPossible);
  CHECK(play.saved().trace.size() == 1);
  attempt.go_back_to(0);
  CHECK(play.saved().trace.size() == 2);
}

TEST_CASE("a critical error is counted") {
  Play play;
  Attempt attempt = play.begin();
  for (const char* id : {"promise", "lend", "hide"}) choose(attempt, id);
  CHECK(attempt.finish().critical_errors == 1);
  CHECK_FALSE(attempt.finish().passed);
}

TEST_CASE("finishing again, also after resuming, gives the same record") {
  Play play;
  Attempt attempt = play.begin();
  play_to_the_end(attempt);
  const auto record = attempt.finish();
  play.home.clock.now += 999;
  CHECK(attempt.finish() == record);
  Attempt resumed = play.resume();
  CHECK(resumed.finish() == record);
  CHECK(resumed.saved().finished);
  CHECK(play.store.records().size() == 1);
}

TEST_CASE("an attempt that was left at its end is finished after resuming") {
  Play play;
  {
    Attempt attempt = play.begin();
    play_to_the_end(attempt);
  }
  CHECK(play.resume().finish().sequence == 1);
}

TEST_CASE("a trace that does not fit the scenario is not resumed") {
  Play play;
  Attempt attempt = play.begin();
  play.store.accept(attempt.saved().id, 0, {"leak", "gone_since", 100});
  CHECK_THROWS_AS(play.resume(), run::NotPossible);
}
