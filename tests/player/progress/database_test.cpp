#include "player/progress/database.h"

#include <doctest/doctest.h>

#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using progress::Database;
using progress::Place;
using test::Home;

TEST_CASE("on the PC the settings that survived every power cut are in effect") {
  const Home home;
  const Database database(home / "a.db", Place::pc);
  CHECK(database.ask("PRAGMA journal_mode") == "wal");
  CHECK(database.ask("PRAGMA synchronous") == "2");  // FULL
  CHECK(database.ask("PRAGMA locking_mode") == "exclusive");
  CHECK(database.ask("PRAGMA foreign_keys") == "1");
  CHECK(database.ask("PRAGMA secure_delete") == "1");
}

TEST_CASE("on a stick the settings that survived every power cut are in effect") {
  const Home home;
  Database database(home / "a.db", Place::stick);
  CHECK(database.ask("PRAGMA journal_mode") == "persist");
  CHECK(database.ask("PRAGMA synchronous") == "2");  // FULL
  CHECK(database.ask("PRAGMA locking_mode") == "exclusive");
  database.run("CREATE TABLE t (a)");
  CHECK(std::filesystem::file_size(home / "a.db") == 1 << 20);
}

TEST_CASE("a home that moved from the PC to a stick changes its settings") {
  const Home home;
  home.open(Place::pc).add_learner("A", "4711");
  CHECK(home.open(Place::stick).learners().size() == 1);
  CHECK_FALSE(std::filesystem::exists(home / "rollcall.db-wal"));
  CHECK(home.open(Place::pc).learners().size() == 1);
}

TEST_CASE("what a transaction did not commit has not happened") {
  const Home home;
  Database database(home / "a.db", Place::pc);
  database.run("CREATE TABLE t (a)");
  {
    progress::Transaction transaction(database);
    database.run("INSERT INTO t VALUES (1)");
  }
  CHECK(database.ask("SELECT count(*) FROM t") == "0");
}

TEST_CASE("values come back as they were bound") {
  const Home home;
  Database database(home / "a.db", Place::pc);
  auto row = database.prepare("SELECT ?, ?, ?, ?");
  const Bytes bytes = {0, 255};
  row.bind(std::int64_t{-1}).bind(std::string_view("a\0b", 3)).bind(ByteView(bytes)).bind_null();
  REQUIRE(row.step());
  CHECK(row.integer(0) == -1);
  CHECK(row.text(1) == std::string("a\0b", 3));
  CHECK(row.bytes(2) == bytes);
  CHECK(row.is_null(3));
  CHECK(test::error_text([&] { row.array<3>(2); }) == "The learner database holds a value of the wrong length.");
  const std::string wrong_kind = "The learner database holds a value of the wrong kind.";
  CHECK(test::error_text([&] { row.integer(1); }) == wrong_kind);
  CHECK(test::error_text([&] { row.text(3); }) == wrong_kind);
  CHECK(test::error_text([&] { row.bytes(0); }) == wrong_kind);
}

TEST_CASE("a decision takes well under 160 bytes, whatever was chosen") {
  const Home home;
  std::uintmax_t before = 0;
  {
    progress::Store store = home.open();
    store.add_learner("A", "4711");
    test::complete_one(store, 1);
  }
  before = std::filesystem::file_size(home / "rollcall.db");
  {
    progress::Store store = home.open();
    for (int attempt = 0; attempt < 100; ++attempt) {
      const auto saved = store.begin(test::plan(1));
      for (std::uint32_t i = 0; i < 100; ++i) store.accept(saved.id, i, test::numbered_choice(i));
    }
  }
  const std::uintmax_t grown = std::filesystem::file_size(home / "rollcall.db") - before;
  MESSAGE("bytes for each of 10,000 decisions: ", double(grown) / 10'000);
  CHECK(grown < 10'000 * 150);
}
