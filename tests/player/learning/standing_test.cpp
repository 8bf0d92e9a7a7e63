#include "player/learning/standing.h"

#include <doctest/doctest.h>

#include "player/course/rule_text.h"
#include "player/learning/classroom.h"
#include "player/learning/corrections.h"
#include "player/learning/today.h"
#include "tests/player/ui/site.h"

using namespace rollcall;
using course::State;

namespace {

constexpr const char* module_id = "small-things-sample";

course::Path two_steps() {
  course::Path path;
  path.id = "first-weeks";
  path.version = {1, 2, 0};
  path.language = "en";
  path.title = {{"en", "First weeks"}};
  path.summary = {{"en", "One story, and one that is not here."}};
  path.rules = {{"yearly", 3, {}}};
  path.steps = {{"small", module_id, "", record::Mode::practice, {}, 14, "yearly", true, true},
                {"other", "not-here", "", record::Mode::practice, {0}, {}, "", true, true}};
  path.posts = {{"wing", {{"en", "The wing"}}, {0}}};
  return path;
}

/// Two learners of a site with the sample module and a path, of whom the first follows it.
struct Unit {
  explicit Unit(const course::Path& path = two_steps()) {
    site.install();
    site.install(path);
    store.emplace(site.home(), progress::Place::pc, clock);
    amina = store->add_learner("Amina", "10442");
    bola = store->add_learner("Bola", "20555");
    learning::join_path(*store, amina, "first-weeks", learning::today(clock));
  }

  learning::Standing standing() { return {*store, site.library(), learning::today(clock), "en"}; }
  void complete(const progress::Learner& learner, record::Mode mode = record::Mode::practice) {
    const learning::Classroom classroom(*store, site.library(), clock);
    const auto lesson = classroom.open(module_id, "en", {});
    lesson->mode = mode;
    classroom.begin(*lesson, learner.id, 7);
    for (const char* id : {"thank", "report", "tell"}) {
      for (const scenario::OptionIndex option : lesson->session().open()) {
        if (lesson->module.scenario.options()[option].id != id) continue;
        lesson->attempt->choose(option);
        break;
      }
    }
    lesson->finish();
  }

  test::Site site;
  test::FakeClock clock;
  std::optional<progress::Store> store;
  progress::Learner amina, bola;
};

}  // namespace

TEST_CASE("whoever follows a path is told what is due, and who does not is told nothing") {
  Unit unit;
  const learning::Standing standing = unit.standing();
  const course::Home home = standing.home_of(unit.amina);
  REQUIRE(home.due_now.items.size() + home.next.items.size() == 2);
  CHECK(standing.of(unit.amina).at(0).steps.at(0).state == State::due);
  CHECK(standing.of(unit.amina).at(0).steps.at(1).state == State::not_open);
  CHECK_FALSE(standing.of(unit.bola).at(0).follows);
  CHECK(standing.home_of(unit.bola).due_now.items.empty());
  CHECK(standing.title(standing.paths().at(0).path.steps.at(1)) == "not-here");
}

TEST_CASE("what is begun for a path says so in its record, with the rule as it is now") {
  Unit unit;
  unit.complete(unit.amina);
  const record::SignedRecord record = unit.store->records().at(0);
  CHECK(record.on_path.path == "first-weeks");
  CHECK(record.on_path.version == scenario::Version{1, 2, 0});
  CHECK(record.on_path.step == "small");
  CHECK(record.on_path.rule == course::text_of(two_steps().rules.at(0)));
  CHECK(unit.standing().of(unit.amina).at(0).steps.at(0).state == State::done);
}

TEST_CASE("whoever follows no path has a record of none") {
  Unit unit;
  unit.complete(unit.bola);
  CHECK(unit.store->records().at(0).on_path == record::PathStep{});
}

TEST_CASE("leaving a path ends what is due, and coming back keeps what was completed") {
  Unit unit;
  unit.complete(unit.amina);
  learning::leave_path(*unit.store, unit.amina, "first-weeks", learning::today(unit.clock));
  CHECK_FALSE(unit.standing().of(unit.amina).at(0).follows);
  learning::join_path(*unit.store, unit.amina, "first-weeks", learning::today(unit.clock));
  const course::PathStatus status = unit.standing().of(unit.amina).at(0);
  CHECK(status.follows);
  CHECK(status.steps.at(0).state == State::done);
}

TEST_CASE("a unit is told who has something to do, and whom a post waits for") {
  Unit unit;
  const learning::Standing standing = unit.standing();
  const learning::Standing::Unit before = standing.unit({unit.amina, unit.bola});
  REQUIRE(before.entries.size() == 1);
  REQUIRE(before.due.rows.size() == 1);
  CHECK(before.due.rows.at(0).state == State::due);
  CHECK(before.due.closed_posts.size() == 1);
  unit.complete(unit.amina);
  const learning::Standing::Unit after = unit.standing().unit({unit.amina, unit.bola});
  CHECK(after.due.closed_posts.empty());
}

TEST_CASE("what is played counts for the step that asks for just this, before one that it serves as well") {
  course::Path path = two_steps();
  path.steps.at(1) = {"exam", module_id, "", record::Mode::assessment, {}, {}, "", true, true};
  Unit unit(path);
  unit.complete(unit.amina, record::Mode::assessment);
  unit.complete(unit.amina, record::Mode::practice);
  CHECK(unit.store->records().at(0).on_path.step == "exam");
  CHECK(unit.store->records().at(1).on_path.step == "small");
}

TEST_CASE("whoever has two numbers is in a unit once") {
  Unit unit;
  learning::link_numbers(*unit.store, "10442", "20555");
  CHECK(unit.standing().unit({unit.amina, unit.bola}).entries.size() == 1);
  CHECK(unit.standing().unit({unit.bola, unit.amina}).entries.size() == 1);
}

TEST_CASE("a path that somebody follows and that is not here any more is named") {
  Unit unit;
  CHECK(unit.standing().paths_elsewhere(unit.amina).empty());
  unit.site.library().remove("first-weeks");
  CHECK(unit.standing().paths_elsewhere(unit.amina) == std::vector<std::string>{"first-weeks"});
  CHECK(unit.standing().paths_elsewhere(unit.bola).empty());
}
