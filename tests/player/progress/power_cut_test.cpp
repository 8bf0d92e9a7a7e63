#include "tests/player/progress/power_cut.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "player/seal/hash.h"
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

record::Joined joined(std::size_t number) { return {"4711", "path-" + std::to_string(number), {2025, 11, 20}}; }

/// Plays some attempts in a new home. Everything that is acknowledged has a number, in order: the learner, then for
/// each attempt its choices, its record, and that a path was joined.
std::vector<test::DriveEvent> recorded(const Home& home, Place place) {
  test::RecordingDrive drive(home.folder.path(), other_files, {"watermark"});
  std::uint64_t number = 0;
  home.open(place).add_learner("A", "4711");
  drive.acknowledge(++number);
  for (std::size_t attempts = 0; attempts < 8; ++attempts) {
    Store store = home.open(place);  // and closed again: that moves the log into the database
    const auto attempt = store.begin(test::plan(1));
    for (std::uint32_t i = 0; i < choices_in_attempt; ++i) {
      store.accept(attempt.id, i, test::numbered_choice(i));
      drive.acknowledge(++number);
    }
    store.finish(attempt.id, test::record_of(attempt));
    drive.acknowledge(++number);
    store.note(joined(attempts));
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
  for (std::size_t i = 0; i < store.events().size(); ++i) REQUIRE(store.events()[i].what == record::What(joined(i)));
  return number + store.events().size();
}

/// 0 where the table, or the database, is not there.
std::uint64_t rows_in(const std::filesystem::path& file, Place place) {
  try {
    const progress::Database database(file, place);
    return std::stoull(database.ask("SELECT count(*) FROM t"));
  } catch (const Error&) {
    return 0;
  }
}

struct Cuts {
  std::size_t tried = 0;
  std::size_t different = 0;  ///< what was found on the drive; what was found before is not looked at again
};

/// Cuts the power at many moments.
Cuts cut_everywhere(Place place, std::size_t wanted, std::uint32_t seed) {
  const Home home;
  PowerCuts cuts(recorded(home, place), home.folder.path());
  std::mt19937 random(seed);
  Cuts done;
  std::map<seal::Digest, std::uint64_t> saved_in;
  // Syncs of the images cost time and prove nothing: this drive leaves them out.
  test::RecordingDrive quick(home.folder.path(), {});
  quick.stop();
  for (std::size_t moment = 0; moment < cuts.moments(); ++moment) {
    const std::uint64_t acknowledged = cuts.advance();
    for (std::size_t again = 0; again < (wanted + cuts.moments() - 1) / cuts.moments(); ++again, ++done.tried) {
      const PowerCuts::Image image = cuts.image(random);
      std::string whole;
      for (const auto& [name, bytes] : image) whole += name + " " + std::to_string(bytes.size()) + "\n" + bytes;
      const auto [found, is_new] = saved_in.try_emplace(seal::digest(std::string_view(whole)), 0);
      INFO("moment ", moment);
      if (is_new) {
        const Home there;
        PowerCuts::put(image, there.folder.path());
        const Store store = there.open(place);
        found->second = saved(store);
        // Which takes most of the time: in the short form for one of four.
        if (saved_in.size() % test::rounds<std::size_t>(4, 1) == 0)
          REQUIRE(test::texts(store.check()) == std::vector<std::string>{});
      }
      REQUIRE(found->second >= acknowledged);
    }
  }
  done.different = saved_in.size();
  return done;
}

}  // namespace

TEST_CASE("a power cut at any write loses nothing that was accepted") {
  for (const Place place : {Place::pc, Place::stick}) {
    const std::size_t wanted = is_nightly() ? 500'000 : 15'000;
    const Cuts cuts = cut_everywhere(place, wanted, 20251120);
    MESSAGE("power cuts tried: ", cuts.tried, ", of which found another drive: ", cuts.different);
    CHECK(cuts.tried >= wanted);
    CHECK(cuts.different > wanted / 20);
  }
}

TEST_CASE("the drive of this test shows a loss where SQLite is told not to sync") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    std::vector<test::DriveEvent> events;
    {
      test::RecordingDrive drive(home.folder.path(), {});
      {
        progress::Database database(home / "a.db", place);
        database.run(place == Place::pc ? "PRAGMA synchronous = NORMAL; CREATE TABLE t (a);"
                                        : "PRAGMA synchronous = OFF; CREATE TABLE t (a);");
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
      if (rows_in(found / "a.db", place) < acknowledged) ++lost;
    }
    CHECK(lost > 10);
  }
}

TEST_CASE("the drive of this test shows a loss where the journal is written after the database, and not synced") {
  const Home home;
  std::vector<test::DriveEvent> events;
  {
    test::RecordingDrive drive(home.folder.path(), {"machine.secret", "site.key"}, {"journal.rcj", "watermark"});
    Store store = home.open();
    store.add_learner("A", "4711");
    for (std::uint64_t i = 1; i <= 8; ++i) {
      test::complete_one(store, 1);
      drive.acknowledge(i);
    }
    events = drive.stop();
  }
  PowerCuts cuts(std::move(events), home.folder.path());
  std::mt19937 random(1);
  std::size_t lost = 0;
  for (std::size_t moment = 0; moment < cuts.moments(); ++moment) {
    const std::uint64_t acknowledged = cuts.advance();
    if (acknowledged == 0) continue;
    const PowerCuts::Image image = cuts.image(random);
    const auto journal = image.find("journal.rcj");
    const std::string lines = journal == image.end() ? std::string() : journal->second;
    if (static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n')) < acknowledged) ++lost;
  }
  CHECK(lost > 10);
}
