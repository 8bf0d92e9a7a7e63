#include "player/progress/clean_close.h"

#include <doctest/doctest.h>

#include <fstream>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/player/progress/power_cut.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::CleanClose;
using progress::Place;
using progress::Store;
using test::Home;
using test::write;

namespace {

/// A home with a finished record, closed in order.
struct Closed : Home {
  explicit Closed(Place place = Place::pc) {
    Store store = open(place);
    test::complete_one(store, store.add_learner("A", "4711").id);
  }
  bool is_marked() const {
    const auto site = seal::parse_secret_key(test::read(*this / "site.key")).public_key();
    return CleanClose(*this / "rollcall.db", *this / "journal.rcj").holds(site);
  }
};

}  // namespace

TEST_CASE("a store that was closed in order is marked, and stays so while it is only read") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Closed home(place);
    CHECK(home.is_marked());
    const std::string mark = test::read(home / "clean-close");
    {
      const Store store = home.open(place);
      CHECK(store.records().size() == 1);
      CHECK(store.attempts(1).size() == 1);
      CHECK(home.is_marked());
    }
    CHECK(test::read(home / "clean-close") == mark);
  }
}

TEST_CASE("a home without a record is marked too") {
  const Home home;
  home.open().add_learner("A", "4711");
  CHECK(std::filesystem::exists(home / "clean-close"));
  CHECK(home.open().learners().size() == 1);
}

TEST_CASE("whatever is written, the mark is gone before") {
  const auto is_gone_after = [](auto write_something) {
    const Closed home;
    Store store = home.open();
    write_something(store);
    return !std::filesystem::exists(home / "clean-close");
  };
  CHECK(is_gone_after([](Store& store) { store.add_learner("B", "0815"); }));
  CHECK(is_gone_after([](Store& store) { store.begin(test::plan(1)); }));
  CHECK(is_gone_after([](Store& store) { store.erase_learner(1); }));
  CHECK(is_gone_after([](Store& store) { test::complete_one(store, 1); }));
  CHECK_FALSE(is_gone_after([](Store& store) { store.unlock(1); }));  // without a PIN nothing is counted
}

TEST_CASE("no byte of database or log is written while the mark stands") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    home.open(place).add_learner("A", "4711");
    REQUIRE(std::filesystem::exists(home / "clean-close"));
    test::RecordingDrive drive(home.folder.path(), {"clean-close"});
    for (int i = 0; i < 3; ++i) {
      Store store = home.open(place);
      test::complete_one(store, 1);
    }
    std::size_t writes = 0;
    for (const test::DriveEvent& event : drive.stop()) {
      if (event.kind != test::DriveEvent::Kind::written) continue;
      ++writes;
      CHECK_FALSE(event.others.contains("clean-close"));
    }
    CHECK(writes > 10);
  }
}

TEST_CASE("what another program wrote, a copy, a log and another site's mark are not taken for a clean close") {
  const Closed home;
  const std::string mark = test::read(home / "clean-close"), journal = test::read(home / "journal.rcj");
  SUBCASE("the journal, with the same bytes") { write(home / "journal.rcj", journal); }
  SUBCASE("the database, a moment later") { test::change_database(home, "UPDATE learner SET pin_failures = 1"); }
  SUBCASE("a log") { write(home / "rollcall.db-wal", "log"); }
  SUBCASE("a mark of another site") { write(home / "clean-close", test::read(Closed() / "clean-close")); }
  SUBCASE("a mark cut short") { write(home / "clean-close", mark.substr(0, mark.size() - 1)); }
  SUBCASE("an altered mark") {
    std::string altered = mark;
    altered[altered.size() - 2] ^= 1;
    write(home / "clean-close", altered);
  }
  SUBCASE("a copy of the database") {
    std::filesystem::copy_file(home / "rollcall.db", home / "copy.db");
    std::filesystem::last_write_time(home / "copy.db", std::filesystem::last_write_time(home / "rollcall.db"));
    std::filesystem::rename(home / "copy.db", home / "rollcall.db");
  }
  CHECK_FALSE(home.is_marked());
}

TEST_CASE("damage that a reader finds is mended at the next start, from the other copy") {
  const Closed home;
  const auto before = home.open().records();
  // As a failing drive does it: nobody has written, so the times are those of the mark.
  const auto rot = [&] {
    test::change_database(home, "UPDATE record SET signature = zeroblob(64)");
    const CleanClose mark(home / "rollcall.db", home / "journal.rcj");
    mark.put(seal::parse_secret_key(test::read(home / "site.key")));
    REQUIRE(home.is_marked());
  };
  SUBCASE("by whoever exports") {
    rot();
    CHECK_THROWS_AS(home.open().records(), progress::Damaged);
  }
  SUBCASE("by whoever exports one learner") {
    rot();
    CHECK_THROWS_AS(home.open().records_of("4711"), progress::Damaged);
  }
  SUBCASE("by the doctor") {
    rot();
    CHECK(test::texts(home.open().check()) ==
          std::vector<std::string>{"Record 1 does not have the signature of its site.",
                                   "Line 1 of the journal differs from record 1 in the database."});
  }
  CHECK_FALSE(home.is_marked());
  CHECK(home.open().records() == before);
  CHECK(home.open().check().empty());
}

TEST_CASE("a mark that cannot be withdrawn lets nothing be written") {
  const Closed home;
  std::filesystem::remove(home / "clean-close");
  home.open();
  REQUIRE(home.is_marked());
  Store store = home.open();
  std::filesystem::remove(home / "clean-close");
  std::filesystem::create_directory(home / "clean-close");
  CHECK_THROWS_AS(store.add_learner("B", "0815"), Error);
  CHECK(store.learners().size() == 1);
}

TEST_CASE("damage that was found before the site changed its key is still looked at by the next start") {
  const Home home;
  home.open().add_learner("A", "4711");
  test::change_database(home, "UPDATE learner SET name = x'00'");
  {
    Store store = home.open();
    CHECK_FALSE(store.check().empty());
    store.change_site_key();
  }
  const auto site = seal::parse_secret_key(test::read(home / "site.key")).public_key();
  CHECK_FALSE(CleanClose(home / "rollcall.db", home / "journal.rcj").holds(site));
}
