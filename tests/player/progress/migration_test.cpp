#include <doctest/doctest.h>

#include "player/progress/schema.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using progress::Database;
using progress::Migration;
using progress::Place;
using test::Home;

namespace {

/// Layouts of a table that grows a column each time.
struct Grown {
  Grown() { database.run("CREATE TABLE t (a); INSERT INTO t VALUES (1); PRAGMA user_version = 10;"); }
  std::int64_t columns() const { return database.number("SELECT count(*) FROM pragma_table_info('t')"); }
  std::int64_t version() const { return database.number("PRAGMA user_version"); }

  Home home;
  Database database{home / "a.db", Place::pc};
  int backups = 0;
};

void add_b(Database& database) { database.run("ALTER TABLE t ADD COLUMN b"); }
void add_c(Database& database) { database.run("ALTER TABLE t ADD COLUMN c"); }
void fail(Database& database) { database.run("ALTER TABLE t ADD COLUMN c; SELECT nothing FROM nowhere;"); }

}  // namespace

TEST_CASE("an older layout becomes the newest step by step, after one backup") {
  Grown grown;
  const Migration all[] = {{11, add_c}, {10, add_b}};
  CHECK(progress::migrate(grown.database, all, 12, [&] { ++grown.backups; }));
  CHECK(grown.columns() == 3);
  CHECK(grown.version() == 12);
  CHECK(grown.backups == 1);
  CHECK(progress::migrate(grown.database, all, 12, [&] { ++grown.backups; }));
  CHECK(grown.backups == 1);
}

TEST_CASE("a step that fails changes nothing, and neither does a backup that cannot be made") {
  Grown grown;
  const Migration failing[] = {{10, add_b}, {11, fail}};
  CHECK_THROWS_AS(progress::migrate(grown.database, failing, 12, [] {}), Error);
  CHECK(grown.columns() == 1);
  CHECK(grown.version() == 10);
  const Migration all[] = {{10, add_b}};
  CHECK_THROWS_AS(progress::migrate(grown.database, all, 11, [] { throw Error(tr("There is no room left.")); }), Error);
  CHECK(grown.columns() == 1);
}

TEST_CASE("a layout that nothing leads on from is left as it is") {
  Grown grown;
  const Migration all[] = {{11, add_c}};
  CHECK_FALSE(progress::migrate(grown.database, all, 12, [&] { ++grown.backups; }));
  CHECK(grown.backups == 0);
  CHECK(grown.version() == 10);
}
