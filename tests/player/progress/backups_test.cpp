#include "player/progress/backups.h"

#include <doctest/doctest.h>

#include <cerrno>

#include "player/progress/store.h"
#include "tests/player/progress/accident.h"
#include "tests/player/progress/home.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/files.h"
#include "tests/support/nightly.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Backups;
using progress::Database;
using progress::Place;
using progress::Store;
using record::Date;
using test::Home;
using Names = std::vector<std::string>;

namespace {

constexpr std::int64_t day = 86'400;

void fill(const Home& home, Place place = Place::pc) {
  Store store = home.open(place);
  test::complete_one(store, store.add_learner("Amina", "4711").id);
}

void change_something(const Home& home) {
  Store store = home.open();
  store.note(record::Joined{"4711", "induction", {2025, 11, 20}});
}

std::vector<Date> days(const Home& home) {
  std::vector<Date> all;
  for (const Backups::Backup& backup : Backups(home.folder.path()).all()) all.push_back(backup.day);
  return all;
}

/// Everything that the tables hold, as text.
std::string contents(const Database& database) {
  std::string all;
  for (const char* table : {"learner", "attempt", "step", "record", "event", "site"}) {
    auto columns = database.prepare(
        "SELECT group_concat('quote(' || name || ')', ' || '','' || ') FROM "
        "pragma_table_info(?)");
    columns.bind(std::string_view(table)).step();
    auto rows = database.prepare("SELECT " + columns.text(0) + " FROM " + table);
    while (rows.step()) all += rows.text(0) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a home that is closed in order has a backup of the day, and keeps that of the last day before") {
  for (const Place place : {Place::pc, Place::stick}) {
    Home home;
    fill(home, place);
    CHECK(days(home) == std::vector<Date>{{2025, 11, 20}});
    change_something(home);
    CHECK(days(home) == std::vector<Date>{{2025, 11, 20}});
    for (int more = 0; more < 3; ++more) {
      home.clock.now += day;
      change_something(home);
    }
    CHECK(days(home) == std::vector<Date>{{2025, 11, 23}, {2025, 11, 22}});
    home.clock.now += day;
    home.open();  // nothing was changed
    CHECK(days(home).front() == Date{2025, 11, 23});
  }
}

TEST_CASE("a clock that was set back makes the next backup all the same, and the newest counts as such") {
  Home home;
  fill(home);
  home.clock.now -= 300 * day;
  change_something(home);
  CHECK(days(home) == std::vector<Date>{{2025, 1, 24}, {2025, 11, 20}});
}

TEST_CASE("a backup holds what the database holds, and only this account may read it") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    fill(home, place);
    const Backups::Backup backup = Backups(home.folder.path()).all().at(0);
    CHECK(contents(Database::opened_to_read(backup.file)) == contents(Database(home / "rollcall.db", place)));
    CHECK((std::filesystem::status(backup.file).permissions() & std::filesystem::perms(077)) ==
          std::filesystem::perms::none);
  }
}

TEST_CASE("who is erased, or has another name, number or PIN, is as before in no backup") {
  Home home;
  fill(home);
  home.clock.now += day;
  change_something(home);
  REQUIRE(days(home).size() == 2);
  {
    Store store = home.open();
    store.set_pin(1, "", "258013");
    CHECK(days(home).empty());
  }
  REQUIRE(days(home).size() == 1);
  {
    Store store = home.open();
    CHECK_THROWS_AS(store.rename_learner(1, "Amina Bek", "4711", "000000"), progress::WrongPin);
    CHECK(days(home).size() == 1);
    store.set_pin(1, "258013", "");
    CHECK(days(home).empty());
  }
  REQUIRE(days(home).size() == 1);
  {
    Store store = home.open();
    store.rename_learner(1, "Amina Bek", "4711");
    CHECK(days(home).empty());
  }
  REQUIRE(days(home).size() == 1);
  home.open().erase_learner(1);
  CHECK(days(home).size() == 1);
  const Database backup = Database::opened_to_read(Backups(home.folder.path()).all().at(0).file);
  CHECK(backup.number("SELECT count(*) FROM learner WHERE wrapped_key IS NOT NULL") == 0);
}

TEST_CASE("on a full drive no backup is made, the one before stays, and nothing else suffers") {
  Home home;
  fill(home);
  home.clock.now += day;
  {
    Store store = home.open();
    store.note(record::Joined{"4711", "induction", {2025, 11, 21}});
    const test::FileSizeLimit full(std::filesystem::file_size(home / "rollcall.db") / 2);
    store = Store::read(home.folder.path(), Place::pc, home.clock);
  }
  CHECK(days(home) == std::vector<Date>{{2025, 11, 20}});
  CHECK(test::texts(home.open().check()) == Names{});
  for (const auto& entry : std::filesystem::directory_iterator(home / "backups"))
    CHECK(entry.path().extension() == ".db");
}

TEST_CASE("a backup that is interrupted or fails at any call leaves the one before, and the data as it was") {
  if (!test::accidents_can_happen()) return;
  Home home;
  fill(home);
  const std::string before = contents(Database(home / "rollcall.db", Place::pc));
  const std::vector<Date> one{{2025, 11, 20}}, two{{2025, 11, 21}, {2025, 11, 20}};
  for (const int error : {0, ENOSPC, EIO}) {
    const std::size_t step = test::rounds<std::size_t>(3, 1);
    for (std::size_t call = 1;; call += step) {
      const Home copy;
      std::filesystem::copy(
          home.folder.path(), copy.folder.path(),
          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
      const test::Worked worked = test::work_with(
          [&](const auto&) {
            const Database database(copy / "rollcall.db", Place::pc);
            Backups(copy.folder.path()).make(database, {2025, 11, 21});
          },
          {call, error});
      INFO("call ", call, ", error ", error);
      if (worked.calls < call) break;
      const std::vector<Date> found = days(copy);
      REQUIRE((found == one || found == two));
      for (const Backups::Backup& backup : Backups(copy.folder.path()).all())
        REQUIRE(contents(Database::opened_to_read(backup.file)) == before);
      REQUIRE(contents(Database(copy / "rollcall.db", Place::pc)) == before);
    }
  }
}

TEST_CASE("a damaged backup is told") {
  const Home home;
  fill(home);
  const std::filesystem::path file = Backups(home.folder.path()).all().at(0).file;
  std::string bytes = test::read(file);
  bytes.replace(4096, 200, std::string(200, '\x5a'));
  test::write(file, bytes);
  CHECK(test::texts(home.open().check()) ==
        Names{"The backup " + file.string() +
              " is damaged. The next one is made when Rollcall is closed on another day."});
}
