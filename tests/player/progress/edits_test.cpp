#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/nightly.h"

using namespace rollcall;
using progress::Database;
using progress::Place;
using progress::Store;
using test::Home;
using Names = std::vector<std::string>;

namespace {

/// A home as it stands after some weeks: learners with and without a PIN, one erased; attempts that were finished,
/// given up and left open; a site that is named, has come to another computer and has changed its key.
void fill(Home& home) {
  home.here = {"system", {"02:00:00:00:00:01"}, "drive", "1"};
  home.open().set({"North wing", "https://prisons.example/staff", "https://prisons.example/training"});
  home.here = {"system", {"02:00:00:00:00:02"}, "other drive", "1"};
  Store store = home.open();
  store.add_learner("Amina", "4711");
  store.add_learner("Dmitri", "0815", "258013");
  store.add_learner("Salma", "1001");
  test::complete_one(store, 1);
  test::complete_one(store, 2);
  store.abandon(store.begin(test::plan(1)).id);
  store.accept(store.begin(test::plan(1)).id, 0, test::numbered_choice(0));
  store.erase_learner(3);
  store.change_site_key();
  test::complete_one(store, 1);
  store.rename_learner(1, "Amina Bek", "4712");
  store.note(record::Joined{"4712", "induction", {2025, 11, 20}});
}

/// Without what takes time and holds nothing that could be changed here.
void copy(const Home& from, const Home& to) {
  for (const auto& entry : std::filesystem::directory_iterator(from.folder.path())) {
    if (entry.is_regular_file() && entry.path().filename() != "reserve")
      std::filesystem::copy_file(entry.path(), to.folder.path() / entry.path().filename());
  }
}

/// Whether somebody who opens the home after this change, or asks the doctor, is told; a record or an event that was
/// mended from the journal needs no telling.
bool is_noticed(const Home& filled, const std::string& change) {
  Home home;
  home.here = filled.here;
  copy(filled, home);
  std::vector<record::SignedRecord> records;
  std::vector<record::SignedEvent> events;
  {
    const Store store = home.open();
    records = store.records();
    events = store.events();
  }
  test::change_database(home, "PRAGMA foreign_keys = OFF; " + change);
  try {
    const Store store = home.open();
    return !store.check().empty() || (change.find(" record ") != std::string::npos && store.records() == records) ||
           (change.find(" event ") != std::string::npos && store.events() == events);
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

/// For a cell that has no value: of the type of the column, in every length that a table asks for.
Names some_values(const std::string& type) {
  if (type == "INTEGER") return {"1", "0"};
  if (type == "TEXT") return {"'x'"};
  return {"zeroblob(16)", "zeroblob(32)", "zeroblob(64)", "x'41'"};
}

struct Column {
  std::string table, name, type;
  std::string of(const std::string& kind) const { return table + "." + name + " " + kind; }
};

/// Read from the schema: a new column is changed with the others.
std::vector<Column> columns(const Home& home) {
  std::vector<Column> all;
  for (const std::string& table : tables(home)) {
    const Names names = asked(home, "SELECT name FROM pragma_table_info('" + table + "')");
    const Names types = asked(home, "SELECT type FROM pragma_table_info('" + table + "')");
    for (std::size_t i = 0; i < names.size(); ++i) all.push_back({table, names[i], types[i]});
  }
  return all;
}

/// What may be changed by hand without anybody being told, and why that harms nobody.
const std::map<std::string, std::string> harmless = {};

/// Columns that no value but their own can be put into: the table itself refuses each.
const std::set<std::string> guarded = {"origin.id"};

/// Changes of the cells of a home, one at a time, and what came of them.
class Edits {
 public:
  explicit Edits(const Home& home) : x_home(home) {}

  /// `value` is SQL, in this cell alone. Nothing is counted where the table refuses it or the cell had it already.
  void put(const Column& column, const std::string& row, const std::string& kind, const std::string& value) {
    std::string change = "UPDATE " + column.table + " SET " + column.name + " = " + value;
    // Both say how an attempt ended, and no row may have both.
    if (column.name == "finished" || column.name == "abandoned")
      change += std::string(", ") + (column.name == "finished" ? "abandoned" : "finished") + " = 0";
    change += " WHERE rowid = " + row;
    try {
      const bool is_told = is_noticed(x_home, change);
      ++x_tried[column.of("")];
      if (!is_told && !harmless.contains(column.of(kind))) x_unnoticed.push_back(column.of(kind) + ": " + change);
    } catch (const Error& error) {
      // The table itself refuses the value.
      const std::string why = error.what();
      CHECK((why.find("constraint failed") != why.npos || why.find("datatype mismatch") != why.npos));
    }
  }

  const Names& unnoticed() const { return x_unnoticed; }
  /// Columns that nothing could be tried on.
  Names untried() const {
    Names all;
    for (const Column& column : columns(x_home)) {
      if (!x_tried.contains(column.of("")) && !guarded.contains(column.table + "." + column.name))
        all.push_back(column.of(""));
    }
    return all;
  }

 private:
  const Home& x_home;
  std::map<std::string, std::size_t> x_tried;
  Names x_unnoticed;
};

Names rows_where(const Home& home, const Column& column, const std::string& condition) {
  return asked(home, "SELECT CAST(rowid AS TEXT) FROM " + column.table + " WHERE " + column.name + " " + condition);
}

}  // namespace

TEST_CASE("whatever is changed in the database by hand is noticed: each column of each row") {
  Home home;
  fill(home);
  REQUIRE(home.open().check().empty());
  Edits edits(home);
  for (const Column& column : columns(home)) {
    for (const std::string& row : rows_where(home, column, "IS NOT NULL")) {
      edits.put(column, row, "another value", other_value(column.name));
      edits.put(column, row, "no value", "NULL");
    }
    for (const std::string& row : rows_where(home, column, "IS NULL")) {
      for (const std::string& value : some_values(column.type)) edits.put(column, row, "a value", value);
    }
  }
  CHECK(joined(edits.unnoticed()) == "");
  CHECK(joined(edits.untried()) == "");
}

TEST_CASE("what stands in one row is not taken for what stood in another") {
  Home home;
  fill(home);
  Edits edits(home);
  for (const Column& column : columns(home)) {
    const std::string self = column.table + "." + column.name;
    for (const std::string& row : rows_where(home, column, "IS NOT NULL")) {
      const std::string others = "SELECT rowid FROM " + column.table + " WHERE " + column.name + " <> (SELECT " +
                                 column.name + " FROM " + column.table + " WHERE rowid = " + row + ")";
      if (asked(home, "SELECT CAST(count(*) AS TEXT) FROM (" + others + ")") == Names{"0"}) continue;
      edits.put(column, row, "of another row",
                "(SELECT " + column.name + " FROM " + column.table + " WHERE rowid = (" + others + " LIMIT 1))");
    }
  }
  CHECK(joined(edits.unnoticed()) == "");
}

TEST_CASE("random values that are put into the database by hand are noticed") {
  Home home;
  fill(home);
  Edits edits(home);
  std::mt19937_64 random(20251120);
  const std::vector<Column> all = columns(home);
  const int trials = test::rounds(60, 5000);
  for (int i = 0; i < trials; ++i) {
    const Column& column = all[random() % all.size()];
    const Names rows = rows_where(home, column, "IS NOT NULL");
    if (rows.empty()) continue;
    const std::string number = std::to_string(random() >> (random() % 60 + 2));
    const std::string& row = rows[random() % rows.size()];
    // The same number of bytes, so that the checks of the table let it pass; where that was its value, nothing is
    // changed.
    const std::string value =
        column.type == "INTEGER" ? number
        : column.type == "TEXT"
            ? "'" + number + "'"
            : "CAST(substr(CAST(" + number + " || zeroblob(4096) AS BLOB), 1, length(" + column.name + ")) AS BLOB)";
    const Names before = asked(home, "SELECT CAST(" + column.name + " = " + value + " AS TEXT) FROM " + column.table +
                                         " WHERE rowid = " + row);
    if (before == Names{"1"}) continue;
    edits.put(column, row, "a random value", value);
  }
  CHECK(joined(edits.unnoticed()) == "");
}

TEST_CASE("a number that was set as high as numbers go is told in a few sentences") {
  for (const std::string table : {"learner", "attempt"}) {
    Home home;
    fill(home);
    test::change_database(home,
                          "PRAGMA foreign_keys = OFF; UPDATE " + table + " SET id = 9223372036854775807 WHERE id = 1");
    try {
      const std::size_t problems = home.open().check().size();
      CHECK(problems > 0);
      CHECK(problems < 20);
    } catch (const Error&) {
      // Refused is told as well.
    }
  }
}

TEST_CASE("whatever is taken out of the database by hand is noticed: each row") {
  Home home;
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

TEST_CASE("that somebody went back cannot be taken out, and practice cannot be made an assessment") {
  for (const char* change : {"DELETE FROM step WHERE id = 1048576 + 2", "DELETE FROM step WHERE id > 1048576 + 1",
                             "UPDATE attempt SET mode = 1"}) {
    const Home home;
    {
      Store store = home.open();
      const auto attempt = store.begin(test::plan(store.add_learner("A", "4711").id));
      store.accept(attempt.id, 0, {"leak", "promise", 0});
      store.accept(attempt.id, 1, {"phone", "lend", 0});
      store.accept(attempt.id, 2, {{}, {}, 0, 0});
      store.accept(attempt.id, 3, {"leak", "thank", 0});
    }
    test::change_database(home, change);
    Store store = home.open();
    CHECK_MESSAGE(!store.attempts(1).at(0).damage.empty(), change);
    CHECK_MESSAGE(!store.check().empty(), change);
  }
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
