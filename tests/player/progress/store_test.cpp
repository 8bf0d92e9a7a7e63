#include "player/progress/store.h"

#include <doctest/doctest.h>

#include "player/progress/database.h"
#include "player/progress/journal.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::AttemptPlan;
using progress::AttemptRow;
using progress::AttemptSummary;
using progress::Place;
using progress::Store;
using test::error_text;
using test::Home;
using test::numbered_choice;
using test::plan;

TEST_CASE("a new home has its key and secret, which only this account may read") {
  const Home home;
  const Store store = home.open();
  for (const char* file : {"site.key", "machine.secret"}) {
    using std::filesystem::perms;
    CHECK(std::filesystem::status(home / file).permissions() == (perms::owner_read | perms::owner_write));
  }
  CHECK(test::read(home / "site.key") == seal::format_secret(store.site_key()));
  CHECK(store.check().empty());
}

TEST_CASE("a record whose date cannot be is marked when it is made, and named") {
  Home home;
  Store store = home.open();
  const std::int64_t learner = store.add_learner("A", "4711").id;
  test::complete_one(store, learner);
  home.clock.now -= 500 * std::int64_t{86'400};
  const record::SignedRecord early = test::complete_one(store, learner);
  CHECK(early.doubt == record::DateDoubt::before_last);
  auto remarks = test::texts(store.remarks());
  remarks.pop_back();  // where the secret of the PC lies
  CHECK(remarks ==
        std::vector<std::string>{
            "Record 2: By its date it was finished before the record before it: the clock of the computer was wrong.",
            "The clock of this computer is behind the date of the last record. Set it right, or the dates of the next "
            "records will be in doubt too."});
  CHECK(store.check().empty());
  home.clock.now = early.finished + 1000;
  CHECK(store.remarks().size() == 2);
}

TEST_CASE("the secret of the PC lies apart from data in its usual place, and what lies beside the data is told of") {
  const test::TempFolder account;
  const auto set = [&](const char* name, const char* folder) { ::setenv(name, (account / folder).c_str(), 1); };
  set("XDG_DATA_HOME", "data");
  set("XDG_STATE_HOME", "state");
  ::unsetenv("ROLLCALL_HOME");
  const test::FakeClock clock;
  {
    Store store(account / "data/rollcall", Place::pc, clock);
    store.add_learner("A", "4711");
    CHECK(store.remarks().empty());
  }
  CHECK(std::filesystem::exists(account / "state/rollcall/machine.secret"));
  CHECK_FALSE(std::filesystem::exists(account / "data/rollcall/machine.secret"));
  CHECK(Store(account / "data/rollcall", Place::pc, clock).learners().at(0).name == "A");
  ::unsetenv("XDG_DATA_HOME");
  ::unsetenv("XDG_STATE_HOME");
  const Home chosen;
  CHECK(test::texts(chosen.open().remarks())
            .at(0)
            .starts_with("The secret of this computer lies beside the learner data, in " +
                         (chosen / "machine.secret").string() + ": "));
}

TEST_CASE("what was saved is there after the store is opened again") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    AttemptSummary begun;
    std::int64_t learner = 0;
    {
      Store store = home.open(place);
      learner = store.add_learner("Amina Okoth", "4711").id;
      begun = store.begin(plan(learner));
      for (std::uint32_t i = 0; i < 3; ++i) store.accept(begun.id, i, numbered_choice(i));
      store.set_pages_read(begun.id, 2);
    }
    Store store = home.open(place);
    CHECK(store.learners().at(0).name == "Amina Okoth");
    const auto saved = store.unfinished(learner, "small-things", {});
    REQUIRE(saved);
    CHECK(saved->trace == run::Trace{numbered_choice(0), numbered_choice(1), numbered_choice(2)});
    CHECK(saved->registration == begun.registration);
    CHECK(saved->version == scenario::Version{1, 2, 3});
    CHECK(saved->seed == 0xfedcba9876543210);
    CHECK(saved->pages_read == 2);
    CHECK(saved->pack == begun.pack);
    CHECK_FALSE(store.unfinished(learner, "other-module", {}));
    CHECK(store.check().empty());
  }
}

TEST_CASE("each form of a module is begun by itself, and keeps its clock") {
  const Home home;
  Store store = home.open();
  const std::int64_t learner = store.add_learner("A", "1").id;
  AttemptPlan refresher = plan(learner);
  refresher.variant = "refresher";
  refresher.timed = true;
  const std::int64_t whole = store.begin(plan(learner)).id, short_form = store.begin(refresher).id;
  const auto saved = store.unfinished(learner, "small-things", "refresher");
  REQUIRE(saved);
  CHECK(saved->id == short_form);
  CHECK(saved->variant == "refresher");
  CHECK(saved->timed);
  REQUIRE(store.unfinished(learner, "small-things", {}));
  CHECK(store.unfinished(learner, "small-things", {})->id == whole);
  CHECK_FALSE(store.unfinished(learner, "small-things", {})->timed);
  CHECK_FALSE(store.unfinished(learner, "small-things", "briefing"));
}

TEST_CASE("an attempt keeps its mode, and an assessment takes no going back") {
  const Home home;
  {
    Store store = home.open();
    AttemptPlan assessed = plan(store.add_learner("A", "1").id);
    assessed.mode = record::Mode::assessment;
    store.begin(assessed);
    store.accept(1, 0, numbered_choice(0));
    store.begin(plan(assessed.learner));
    store.accept(2, 0, numbered_choice(0));
    store.accept(2, 1, {{}, {}, 0, 0});
  }
  Store store = home.open();
  store.unlock(1);
  CHECK(store.attempt(1).mode == record::Mode::assessment);
  CHECK(store.attempt(2).mode == record::Mode::practice);
  CHECK(store.attempt(2).trace == run::Trace{numbered_choice(0), {{}, {}, 0, 0}});
  CHECK(error_text([&] {
          store.accept(1, 1, {{}, {}, 0, 0});
        }) == "This is an assessment, in which nobody can go back.\nAfter the debrief you can try another way.");
  CHECK(store.attempt(1).trace.size() == 1);
  CHECK(store.check().empty());
}

TEST_CASE("an attempt keeps which step of a path it is, under its seal") {
  const Home home;
  const record::PathStep step{"induction", {1, 2, 0}, "first_days", "12 months"};
  {
    Store store = home.open();
    AttemptPlan on_path = plan(store.add_learner("A", "1").id);
    on_path.on_path = step;
    store.begin(on_path);
  }
  {
    Store store = home.open();
    store.unlock(1);
    CHECK(store.attempt(1).on_path == step);
    CHECK(store.check().empty());
  }
  test::change_database(home, "UPDATE attempt SET path_rule = '24 months'");
  Store store = home.open();
  store.unlock(1);
  CHECK(store.attempt(1).damage.text() == "An attempt at small-things was changed by something else than Rollcall.");
}

TEST_CASE("choices are saved in order, each once") {
  const Home home;
  Store store = home.open();
  const AttemptSummary attempt = store.begin(plan(store.add_learner("A", "1").id));
  store.accept(attempt.id, 0, numbered_choice(0));
  CHECK(error_text([&] { store.accept(attempt.id, 0, numbered_choice(0)); }) ==
        "Choice 1 cannot be saved: the attempt has 1 so far.\nLeave the module and continue it.");
  CHECK(error_text([&] { store.accept(attempt.id, 2, numbered_choice(2)); }) ==
        "Choice 3 cannot be saved: the attempt has 1 so far.\nLeave the module and continue it.");
  CHECK(error_text([&] { store.accept(99, 0, numbered_choice(0)); }) == "There is no such attempt here.");
  CHECK(error_text([&] { store.set_pages_read(99, 1); }) == "There is no such attempt here.");
  CHECK(store.attempts(attempt.learner).at(0).trace.size() == 1);
}

TEST_CASE("what is planned from an earlier attempt begins without its past") {
  const Home home;
  Store store = home.open();
  AttemptRow again = store.attempt(store.begin(plan(store.add_learner("A", "1").id)).id);
  const auto first = again.registration;
  again.trace = {numbered_choice(0)};
  again.damage = Message::verbatim("Step 1 is damaged.");
  again.pages_read = 2;
  again.abandoned = true;
  const AttemptRow begun = store.attempt(store.begin(again).id);
  CHECK(begun.registration != first);
  CHECK(begun.trace.empty());
  CHECK(begun.damage.empty());
  CHECK(begun.pages_read == 0);
  CHECK_FALSE(begun.abandoned);
}

TEST_CASE("a choice starts its pages anew") {
  const Home home;
  Store store = home.open();
  const AttemptSummary attempt = store.begin(plan(store.add_learner("A", "1").id));
  store.set_pages_read(attempt.id, 3);
  store.accept(attempt.id, 0, numbered_choice(0));
  CHECK(store.attempts(attempt.learner).at(0).pages_read == 0);
}

TEST_CASE("the lines that were read are kept to the next page or choice, and no further") {
  const Home home;
  Store store = home.open();
  const AttemptSummary attempt = store.begin(plan(store.add_learner("A", "1").id));
  const auto saved = [&] { return store.attempts(attempt.learner).at(0); };
  store.set_time_used(attempt.id, 700);
  store.set_lines_read(attempt.id, 2);
  CHECK(saved().lines_read == 2);
  CHECK(saved().time_used == 700);
  store.set_pages_read(attempt.id, 1);
  CHECK(saved().lines_read == 0);
  store.set_lines_read(attempt.id, 5);
  store.accept(attempt.id, 0, numbered_choice(0));
  CHECK(saved().lines_read == 0);
}

TEST_CASE("nothing can be added to a finished attempt but that a page was read") {
  const Home home;
  Store store = home.open();
  const std::int64_t learner = store.add_learner("A", "4711").id;
  test::complete_one(store, learner);
  const AttemptRow finished = store.attempts(learner).at(0);
  CHECK(finished.finished);
  CHECK_FALSE(store.unfinished(learner, "small-things", {}));
  CHECK(error_text([&] { store.accept(finished.id, 2, numbered_choice(2)); }) ==
        "This attempt is finished, so nothing can be added to it.\nStart a new one.");
  store.accept(finished.id, 2, {"way_home", "", 0});
  CHECK(store.attempt(finished.id).trace.size() == 3);
  CHECK(store.check().empty());
}

TEST_CASE("finishing twice stores one record") {
  const Home home;
  Store store = home.open();
  const AttemptSummary attempt = store.begin(plan(store.add_learner("A", "4711").id));
  const auto first = store.finish(attempt.id, test::record_of(attempt));
  auto other = test::record_of(attempt);
  other.points = {6, 6};
  CHECK(store.finish(attempt.id, other) == first);
  CHECK(store.records() == std::vector{first});
}

TEST_CASE("a record of another attempt is refused") {
  const Home home;
  Store store = home.open();
  const AttemptSummary attempt = store.begin(plan(store.add_learner("A", "4711").id));
  auto record = test::record_of(attempt);
  record.registration[0] ^= 1;
  CHECK(error_text([&] { store.finish(attempt.id, record); }) == "This record belongs to another attempt.");
  CHECK(store.unfinished(attempt.learner, "small-things", {}));
}

TEST_CASE("records are numbered without gaps, and belong to their learner") {
  const Home home;
  Store store = home.open();
  const std::int64_t first = store.add_learner("A", "4711").id, second = store.add_learner("B", "0815").id;
  for (const std::int64_t learner : {first, second, first}) test::complete_one(store, learner);
  CHECK(store.records().size() == 3);
  CHECK(store.records(first).size() == 2);
  CHECK(store.records(second).at(0).sequence == 2);
  CHECK(store.check().empty());
}

TEST_CASE("a clock that was set back leaves the order of records alone") {
  Home home;
  Store store = home.open();
  const std::int64_t learner = store.add_learner("A", "4711").id;
  test::complete_one(store, learner);
  home.clock.now -= 400 * 86'400;
  test::complete_one(store, learner);
  const auto records = store.records();
  CHECK(records.at(1).started < records.at(0).started);
  CHECK(records.at(1).sequence == 2);
  CHECK(store.attempts(learner).at(0).registration == records.at(1).registration);
  CHECK(store.check().empty());
}

TEST_CASE("two stores in one home are refused") {
  const Home home;
  const Store store = home.open();
  CHECK(error_text([&] { home.open(); }) ==
        "Rollcall is already open on this computer with the same data.\n"
        "Close the other window first. If you cannot see one, log out and in again.");
}

TEST_CASE("a moved store goes on") {
  const Home home;
  Store store = home.open();
  Store moved = std::move(store);
  CHECK(moved.add_learner("A", "1").id == 1);
}

TEST_CASE("swapped, altered and missing steps are noticed") {
  const Home home;
  std::int64_t learner = 0;
  {
    Store store = home.open();
    learner = store.add_learner("A", "1").id;
    const AttemptSummary attempt = store.begin(plan(learner));
    for (std::uint32_t i = 0; i < 3; ++i) store.accept(attempt.id, i, numbered_choice(i));
  }
  const std::string damaged = "Step 2 of an attempt at small-things is damaged.";
  const std::string unlike_saved =
      "Attempt 1: The choices of an attempt at small-things are not all there as they were saved.";
  {
    Store store = home.open();
    store.begin(plan(learner));
  }
  const auto problems_after = [&](const std::string& sql) {
    test::change_database(home, sql);
    return test::texts(home.open().check());
  };
  CHECK(problems_after("UPDATE step SET sealed = (SELECT sealed FROM step WHERE id = 1048576) WHERE id = 1048577") ==
        std::vector{unlike_saved});
  {
    // The others are shown all the same.
    const auto attempts = home.open().attempts(learner);
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].damage.empty());
    CHECK(attempts[1].damage.text() == damaged);
    CHECK(attempts[1].trace.size() == 1);
  }
  CHECK(problems_after("DELETE FROM step WHERE id = 1048577") == std::vector{unlike_saved});
}

TEST_CASE("an attempt that is given up stays, and is neither gone on with nor finished") {
  const Home home;
  Store store = home.open();
  const AttemptSummary attempt = store.begin(plan(store.add_learner("A", "4711").id));
  store.accept(attempt.id, 0, numbered_choice(0));
  store.abandon(attempt.id);
  store.abandon(attempt.id);
  CHECK_FALSE(store.unfinished(attempt.learner, "small-things", {}));
  const AttemptRow kept = store.attempts(attempt.learner).at(0);
  CHECK(kept.abandoned);
  CHECK_FALSE(kept.finished);
  CHECK(kept.trace.size() == 1);
  CHECK(error_text([&] { store.accept(attempt.id, 1, numbered_choice(1)); }) ==
        "This attempt was given up, so nothing can be added to it.\nStart a new one.");
  CHECK(error_text([&] { store.finish(attempt.id, test::record_of(attempt)); }) ==
        "This attempt was given up, so it cannot be finished.\nStart a new one.");
  CHECK(store.records().empty());
  CHECK(store.unfinished(attempt.learner, "small-things", {}).has_value() == false);
  const std::int64_t next = store.begin(plan(attempt.learner)).id;
  CHECK(store.unfinished(attempt.learner, "small-things", {})->id == next);
  CHECK(store.check().empty());
}

TEST_CASE("a finished attempt cannot be given up, and a missing one neither") {
  const Home home;
  Store store = home.open();
  const std::int64_t learner = store.add_learner("A", "4711").id;
  test::complete_one(store, learner);
  CHECK(error_text([&] { store.abandon(store.attempts(learner).at(0).id); }) ==
        "This attempt is finished, so it cannot be given up.\nStart a new one.");
  CHECK(error_text([&] { store.abandon(99); }) == "There is no such attempt here.");
}

TEST_CASE("an attempt changes its language as long as it goes on") {
  const Home home;
  Store store = home.open();
  const auto attempt = store.begin(plan(store.add_learner("A", "4711").id));
  store.set_language(attempt.id, "ar");
  CHECK(store.attempt(attempt.id).language == "ar");
  store.finish(attempt.id, test::record_of(attempt));
  const std::string refused =
      "The language of an attempt cannot be changed when it is finished or was given up.\nStart a new one.";
  CHECK(error_text([&] { store.set_language(attempt.id, "en"); }) == refused);
  CHECK(error_text([&] { store.set_language(99, "en"); }) == "There is no such attempt here.");
  CHECK(store.attempt(attempt.id).language == "ar");
}

TEST_CASE("a new home is for its account alone") {
  const test::TempFolder folder;
  const test::FakeClock clock;
  const Store store(folder / "home", Place::pc, clock);
  const auto rights = std::filesystem::status(folder / "home").permissions();
  CHECK((rights & std::filesystem::perms::all) == std::filesystem::perms::owner_all);
}

TEST_CASE("when the home folder vanishes, everything that writes says so, and nothing makes it anew") {
  for (const Place place : {Place::pc, Place::stick}) {
    const test::TempFolder folder;
    const test::FakeClock clock;
    const auto home = folder / "stick";
    Store store(home, place, clock);
    const std::int64_t learner = store.add_learner("A", "4711").id;
    const AttemptSummary attempt = store.begin(plan(learner));
    std::filesystem::rename(home, folder / "pulled");
    const std::string gone =
        "The folder " + home.string() +
        ", in which everything is saved, is no longer there.\n"
        "If it is on a stick, put the stick back and start Rollcall again. What was accepted before is on it.";
    CHECK(error_text([&] { store.accept(attempt.id, 0, numbered_choice(0)); }) == gone);
    CHECK(error_text([&] { store.set_pages_read(attempt.id, 1); }) == gone);
    CHECK(error_text([&] { store.begin(plan(learner)); }) == gone);
    CHECK(error_text([&] { store.abandon(attempt.id); }) == gone);
    CHECK(error_text([&] { store.finish(attempt.id, test::record_of(attempt)); }) == gone);
    CHECK(error_text([&] { store.add_learner("B", "0815"); }) == gone);
    CHECK(error_text([&] { store.unlock(learner); }) == gone);
    CHECK(error_text([&] { store.erase_learner(learner); }) == gone);
    CHECK_FALSE(std::filesystem::exists(home));
    std::filesystem::rename(folder / "pulled", home);
    store.accept(attempt.id, 0, numbered_choice(0));
    CHECK(store.check().empty());
  }
}

TEST_CASE("a journal that cannot be looked at is not taken for an empty one") {
  const Home home;
  std::filesystem::create_symlink("journal.rcj", home / "journal.rcj");
  CHECK_THROWS_AS(home.open(), Error);
  const progress::Journal journal(home / "journal.rcj");
  CHECK_THROWS_AS(journal.size(), Error);
  CHECK_THROWS_AS(journal.contents(), Error);
}

TEST_CASE("another program's database is left alone") {
  const Home home;
  test::change_database(home, "CREATE TABLE notes (text); PRAGMA application_id = 7;");
  const std::string file = (home / "rollcall.db").string();
  CHECK(error_text([&] { home.open(); }) == "The file " + file +
                                                " belongs to another program.\n"
                                                "Choose another folder with --home, or move the file away.");
}

TEST_CASE("the database of a newer Rollcall is left alone") {
  const Home home;
  home.open();
  test::change_database(home, "PRAGMA user_version = 99;");
  const std::string file = (home / "rollcall.db").string();
  CHECK(error_text([&] { home.open(); }) == "The learner database " + file +
                                                " was made by a newer Rollcall.\n"
                                                "Install the newer version on this computer.");
}

TEST_CASE("the database of an older format is left alone, and not called damaged") {
  const Home home;
  home.open();
  test::change_database(home, "PRAGMA user_version = 1;");
  const std::string before = test::read(home / "rollcall.db");
  CHECK(error_text([&] { home.open(); }) ==
        "The learner database " + (home / "rollcall.db").string() +
            " is of an older format of Rollcall, which this one does not read.\n"
            "Go on with the Rollcall that made it, or begin in another folder with --home.");
  CHECK(test::read(home / "rollcall.db") == before);
}

TEST_CASE("a lost site key is not replaced while there are records") {
  const Home home;
  {
    Store store = home.open();
    test::complete_one(store, store.add_learner("A", "4711").id);
  }
  const std::string key = test::read(home / "site.key");
  std::filesystem::remove(home / "site.key");
  CHECK(error_text([&] { home.open(); })
            .starts_with("The signing key of this site, " + (home / "site.key").string() +
                         ", is missing.\nPut the file back from a copy"));
  std::filesystem::remove(home / "rollcall.db");
  CHECK(error_text([&] { home.accept(); }).starts_with("The signing key of this site, "));
  CHECK_FALSE(std::filesystem::exists(home / "site.key"));
}

TEST_CASE("summaries say what is begun, finished and given up without a key") {
  const Home home;
  std::int64_t learner = 0;
  {
    Store store = home.open();
    learner = store.add_learner("A", "4711", "1234").id;
    test::complete_one(store, learner);
    store.abandon(store.begin(plan(learner)).id);
    store.accept(store.begin(plan(learner)).id, 0, numbered_choice(0));
  }
  const Store store = home.open();
  const std::vector<AttemptSummary> summaries = store.summaries(learner);
  REQUIRE(summaries.size() == 3);
  CHECK(summaries[0].is_open());
  CHECK(summaries[1].abandoned);
  CHECK(summaries[2].finished);
  CHECK(summaries[0].seed == 0xfedcba9876543210);
  CHECK(error_text([&] { store.attempt(summaries[0].id); }).ends_with("Enter the PIN first."));
  CHECK(error_text([&] { store.attempt(99); }) == "There is no such attempt here.");
}

TEST_CASE("one record is found by its attempt, whatever happened to the others") {
  const Home home;
  {
    Store store = home.open();
    for (int i = 0; i < 2; ++i) test::complete_one(store, i == 0 ? store.add_learner("A", "4711").id : 1);
  }
  std::filesystem::remove(home / "journal.rcj");
  test::change_database(home, "UPDATE record SET signature = zeroblob(64) WHERE sequence = 1");
  const Store store = home.open();
  const auto attempts = store.summaries(1);
  CHECK(store.record(attempts.at(0).registration)->sequence == 2);
  CHECK_FALSE(store.record({}));
  CHECK_THROWS_AS(store.record(attempts.at(1).registration), progress::Damaged);
}
