#include "tests/player/progress/power_cut.h"

#include <doctest/doctest.h>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/nightly.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Home;
using test::is_nightly;
using test::PowerCuts;

namespace {

constexpr std::uint32_t choices_in_attempt = 12;
const std::vector<std::string> other_files = {"site.key", "machine.secret", "journal.rcj"};

/// Plays some attempts in a new home. Everything that is acknowledged has a number, in order: the learner, then for
/// each attempt its choices and its record.
std::vector<test::DriveEvent> recorded(const Home& home, Place place) {
  test::RecordingDrive drive(home.folder.path(), other_files, {"watermark"});
  std::uint64_t number = 0;
  home.open(place).add_learner("A", "4711");
  drive.acknowledge(++number);
  for (int attempts = 0; attempts < 8; ++attempts) {
    Store store = home.open(place);  // and closed again: that moves the log into the database
    const auto attempt = store.begin(test::plan(1));
    for (std::uint32_t i = 0; i < choices_in_attempt; ++i) {
      store.accept(attempt.id, i, test::numbered_choice(i));
      drive.acknowledge(++number);
    }
    store.finish(attempt.id, test::record_of(attempt));
    drive.acknowledge(++number);
  }
  return drive.stop();
}

/// How much of what `recorded` numbers is there. Whatever is there must be whole.
std::uint64_t saved(const Store& store) {
  if (store.learners().empty()) return 0;
  std::uint64_t number = 1;
  for (const auto& attempt : store.attempts(1)) {
    for (std::uint32_t i = 0; i < attempt.trace.size(); ++i) REQUIRE(attempt.trace[i] == test::numbered_choice(i));
    number += attempt.trace.size() + (attempt.finished ? 1 : 0);
  }
  REQUIRE(test::texts(store.check()) == std::vector<std::string>{});
  return number;
}

/// Cuts the power at many moments; returns how many times.
std::size_t cut_everywhere(Place place, std::size_t wanted, std::uint32_t seed) {
  const Home home;
  PowerCuts cuts(recorded(home, place), home.folder.path());
  std::mt19937 random(seed);
  std::size_t done = 0;
  // Syncs of the images cost time and prove nothing: this drive leaves them out.
  test::RecordingDrive quick(home.folder.path(), {});
  quick.stop();
  for (std::size_t moment = 0; moment < cuts.moments(); ++moment) {
    const std::uint64_t acknowledged = cuts.advance();
    if (wanted < cuts.moments() && random() % cuts.moments() >= wanted) continue;
    for (std::size_t again = 0; again < (wanted + cuts.moments() - 1) / cuts.moments(); ++again, ++done) {
      const Home found;
      cuts.cut(found.folder.path(), random);
      INFO("moment ", moment);
      REQUIRE(saved(found.open(place)) >= acknowledged);
    }
  }
  return done;
}

}  // namespace

TEST_CASE("a power cut at any write loses nothing that was accepted") {
  for (const Place place : {Place::pc, Place::stick}) {
    const std::size_t cuts = cut_everywhere(place, is_nightly() ? 50'000 : 1500, 20251120);
    MESSAGE("power cuts tried: ", cuts);
    CHECK(cuts > 1000);
  }
}

TEST_CASE("the drive of this test shows a loss where SQLite is told not to sync") {
  const Home home;
  std::vector<test::DriveEvent> events;
  {
    test::RecordingDrive drive(home.folder.path(), {});
    {
      progress::Database database(home / "a.db", Place::pc);
      database.run("PRAGMA synchronous = NORMAL; CREATE TABLE t (a);");
      for (std::uint64_t i = 1; i <= 100; ++i) {
        database.run("INSERT INTO t VALUES (1)");
        drive.acknowledge(i);
      }
    }
    events = drive.stop();
  }
  PowerCuts cuts(std::move(events), home.folder.path());
  std::mt19937 random(1);
  std::size_t lost = 0;
  for (std::size_t moment = 0; moment < cuts.moments(); ++moment) {
    const std::uint64_t acknowledged = cuts.advance();
    if (acknowledged == 0 || moment % 5 != 0) continue;
    const Home found;
    cuts.cut(found.folder.path(), random);
    const progress::Database database(found / "a.db", Place::pc);
    const bool has_table = database.ask("SELECT count(*) FROM sqlite_schema") == "1";
    if (!has_table || std::stoull(database.ask("SELECT count(*) FROM t")) < acknowledged) ++lost;
  }
  CHECK(lost > 10);
}
