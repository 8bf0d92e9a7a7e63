#include <doctest/doctest.h>

#include <algorithm>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using progress::Database;
using progress::Place;
using progress::Store;
using test::Home;
using Names = std::vector<std::string>;

namespace {

/// A home as it stands after some weeks: learners with and without a PIN, one erased; attempts that were finished,
/// given up and left open.
void fill(const Home& home) {
  Store store = home.open();
  store.add_learner("Amina", "4711");
  store.add_learner("Dmitri", "0815", "258013");
  store.add_learner("Salma", "1001");
  test::complete_one(store, 1);
  test::complete_one(store, 2);
  store.abandon(store.begin(test::plan(1)).id);
  store.accept(store.begin(test::plan(1)).id, 0, test::numbered_choice(0));
  store.erase_learner(3);
}

void copy(const Home& from, const Home& to) {
  std::filesystem::copy(from.folder.path(), to.folder.path(),
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
}

/// Whether somebody who opens the home after this change, or asks the doctor, is told; a record that was mended from
/// the journal needs no telling.
bool is_noticed(const Home& filled, const std::string& change) {
  const Home home;
  copy(filled, home);
  const auto before = home.open().records();
  test::change_database(home, "PRAGMA foreign_keys = OFF; " + change);
  try {
    const Store store = home.open();
    return !store.check().empty() || (change.find(" record ") != std::string::npos && store.records() == before);
  } catch (const Error&) {
    return true;
  }
}

Names asked(const Home& home, const std::string& sql) {
  const Database database(home / "rollcall.db", Place::pc);
  auto rows = database.prepare(sql);
  Names all;
  while (rows.step()) all.push_back(rows.text(0));
  return all;
}

std::string joined(const Names& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

Names tables(const Home& home) {
  return asked(home, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
}

/// Another value of the same kind, which the checks of the table let pass.
std::string other_value(const std::string& column) {
  return "CASE typeof(" + column + ") WHEN 'blob' THEN CAST(substr(" + column + ", 1, length(" + column +
         ") - 1) || CASE WHEN hex(substr(" + column +
         ", -1)) = '41' THEN x'42' ELSE x'41' END AS BLOB) WHEN 'text' THEN " + column +
         " || 'x' WHEN 'integer' THEN CASE WHEN " + column + " IN (0, 1) THEN 1 - " + column + " ELSE " + column +
         " + 1 END ELSE NULL END";
}

}  // namespace

TEST_CASE("whatever is changed in the database by hand is noticed: each column of each row") {
  const Home home;
  fill(home);
  REQUIRE(home.open().check().empty());
  Names unnoticed;
  std::size_t tried = 0;
  for (const std::string& table : tables(home)) {
    for (const std::string& column : asked(home, "SELECT name FROM pragma_table_info('" + table + "')")) {
      for (const std::string& row :
           asked(home, "SELECT CAST(rowid AS TEXT) FROM " + table + " WHERE " + column + " IS NOT NULL")) {
        std::string change = "UPDATE " + table + " SET " + column + " = " + other_value(column);
        // Both say how an attempt ended, and no row may have both.
        if (column == "finished" || column == "abandoned")
          change += std::string(", ") + (column == "finished" ? "abandoned" : "finished") + " = 0";
        change += " WHERE rowid = " + row;
        ++tried;
        try {
          if (!is_noticed(home, change)) unnoticed.push_back(change);
        } catch (const Error& error) {
          // The table itself refuses the value.
          CHECK(std::string(error.what()).find("constraint failed") != std::string::npos);
        }
      }
    }
  }
  CHECK(tried > 100);
  CHECK(joined(unnoticed) == "");
}

TEST_CASE("whatever is taken out of the database by hand is noticed: each row") {
  const Home home;
  fill(home);
  Names unnoticed;
  for (const std::string& table : tables(home)) {
    for (const std::string& row : asked(home, "SELECT CAST(rowid AS TEXT) FROM " + table)) {
      const std::string change = "DELETE FROM " + table + " WHERE rowid = " + row;
      if (!is_noticed(home, change)) unnoticed.push_back(change);
    }
  }
  CHECK(joined(unnoticed) == "");
}

TEST_CASE("a trigger, another table and a changed table are refused") {
  for (const char* change : {"CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM step; END",
                             "CREATE TABLE notes (text TEXT)", "ALTER TABLE learner ADD COLUMN note TEXT",
                             "DROP INDEX record_of_learner", "CREATE VIEW v AS SELECT * FROM learner"}) {
    const Home home;
    home.open();
    test::change_database(home, change);
    CHECK(test::error_text([&] { home.open(); }) ==
          "Another program has changed how the learner database " + (home / "rollcall.db").string() +
              " is put together.\n"
              "Put the database back from a copy, and find out who has access to this folder.");
  }
}

TEST_CASE("choices cannot be taken back to choose again") {
  const Home home;
  {
    Store store = home.open();
    const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
    for (std::uint32_t i = 0; i < 8; ++i) store.accept(attempt.id, i, test::numbered_choice(i));
  }
  test::change_database(home, "DELETE FROM step WHERE id >= 1048576 + 4");
  Store store = home.open();
  CHECK(store.attempts(1).at(0).damage.text() ==
        "The choices of an attempt at small-things are not all there as they were saved.");
  CHECK(test::error_text([&] { store.accept(1, 4, test::numbered_choice(9)); }) ==
        "Choice 5 cannot be saved: the attempt has 8 so far.\nLeave the module and continue it.");
}

TEST_CASE("what a record will say cannot be changed before it is made") {
  for (const char* change : {"UPDATE attempt SET release = 8589934592", "UPDATE attempt SET started = 1577880000",
                             "UPDATE attempt SET module = 'another'", "UPDATE attempt SET learner = 2"}) {
    const Home home;
    progress::AttemptSummary attempt;
    {
      Store store = home.open();
      store.add_learner("A", "4711");
      store.add_learner("B", "0815");
      attempt = store.begin(test::plan(1));
      store.accept(attempt.id, 0, test::numbered_choice(0));
    }
    test::change_database(home, change);
    Store store = home.open();
    CHECK(test::error_text([&] {
            store.finish(attempt.id, test::record_of(attempt));
          }).find("was changed by something else than Rollcall.\nHave the data looked at with: rollcall doctor") !=
          std::string::npos);
    CHECK(store.records().empty());
  }
}
