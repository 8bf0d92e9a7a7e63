#include "player/progress/schema.h"

#include <algorithm>
#include <string>
#include <vector>

#include "player/seal/vault.h"

namespace rollcall::progress {
namespace {

// "RCLD": learner data of Rollcall.
constexpr std::int64_t application_id = 1380141124;
constexpr std::int64_t schema_version = 10;

// An erased learner keeps the row, without number, name and key, for the attempts that point to it.
// pin_blocked_until is in seconds since 1970, as the other times are; tries counts every PIN that was ever tried, so
// that no copy takes one back. pack is a digest, release a packed version; an empty variant is the whole module, an
// empty path none. An abandoned attempt keeps its steps; one whose choices were deleted, because the site keeps them
// only so many months, has none, and says so by choices_deleted. Registration and staff number of a record repeat what
// its signed bytes say, to find it by; an event has nothing but what was signed, see record/event.h. `site` has a row
// for each key that the site has had: see record/site_key.h; of so many of them somebody has read how they came, says
// `keys_told`. `seal` says of all other columns of its row that Rollcall wrote them (BLAKE2b-256 under the PC's
// secret), `chain` of the attempt's steps that these are all, in their order; whether an attempt is finished, its
// record says. Rows of learners and attempts are never taken away, so that their numbers have no gap. `mode` is 0 for
// practice and 1 for an assessment. A page that was read is a step as a choice is, and so is that somebody went back;
// `steps` has the number of all of them in plain. What is encrypted has one length, whatever was chosen: names, steps,
// and `bookmark`, which is how much of what followed was read, to the line, and how long the open decision took so far.
constexpr const char* tables = R"sql(
CREATE TABLE origin (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  database BLOB NOT NULL CHECK (length(database) = 16),
  has_watermark INTEGER NOT NULL DEFAULT 0 CHECK (has_watermark IN (0, 1)),
  locality TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  home_page TEXT NOT NULL DEFAULT '',
  activities TEXT NOT NULL DEFAULT '',
  months_of_choices INTEGER NOT NULL DEFAULT 0,
  library TEXT NOT NULL DEFAULT '',
  keys_told INTEGER NOT NULL DEFAULT 0,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;
CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL CHECK (length(key) = 32),
  coming INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first > 0),
  since INTEGER NOT NULL,
  by_before BLOB CHECK (length(by_before) = 64),
  by_key BLOB NOT NULL CHECK (length(by_key) = 64),
  seal BLOB NOT NULL CHECK (length(seal) = 32)
) STRICT;
CREATE TABLE learner (
  id INTEGER PRIMARY KEY,
  staff_number TEXT UNIQUE,
  has_pin INTEGER NOT NULL CHECK (has_pin IN (0, 1)),
  name BLOB,
  wrapped_key BLOB,
  salt BLOB,
  passes INTEGER NOT NULL,
  memory INTEGER NOT NULL,
  pin_failures INTEGER NOT NULL DEFAULT 0,
  pin_blocked_until INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  seal BLOB NOT NULL CHECK (length(seal) = 32)
) STRICT;
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  learner INTEGER NOT NULL REFERENCES learner(id),
  registration BLOB NOT NULL UNIQUE CHECK (length(registration) = 16),
  module TEXT NOT NULL,
  variant TEXT NOT NULL,
  release INTEGER NOT NULL,
  pack BLOB NOT NULL CHECK (length(pack) = 32),
  language TEXT NOT NULL,
  path TEXT NOT NULL,
  path_release INTEGER NOT NULL,
  path_step TEXT NOT NULL,
  path_rule TEXT NOT NULL,
  mode INTEGER NOT NULL CHECK (mode IN (0, 1)),
  timed INTEGER NOT NULL CHECK (timed IN (0, 1)),
  seed INTEGER NOT NULL,
  started INTEGER NOT NULL,
  bookmark BLOB NOT NULL,
  ending_seen INTEGER NOT NULL DEFAULT 0 CHECK (ending_seen IN (0, 1)),
  scripted INTEGER NOT NULL DEFAULT 0 CHECK (scripted IN (0, 1)),
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),
  abandoned INTEGER NOT NULL DEFAULT 0 CHECK (abandoned IN (0, 1) AND finished + abandoned < 2),
  choices_deleted INTEGER NOT NULL DEFAULT 0 CHECK (choices_deleted IN (0, 1)),
  steps INTEGER NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  seal BLOB NOT NULL CHECK (length(seal) = 32)
) STRICT;
CREATE INDEX attempt_of_learner ON attempt(learner);
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  attempt INTEGER GENERATED ALWAYS AS (id >> 20) VIRTUAL REFERENCES attempt(id),
  sealed BLOB NOT NULL
) STRICT;
CREATE TABLE record (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  learner INTEGER REFERENCES learner(id),
  registration BLOB NOT NULL UNIQUE CHECK (length(registration) = 16),
  staff_number TEXT NOT NULL,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  bytes BLOB NOT NULL,
  proof BLOB NOT NULL CHECK (length(proof) = 64),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE TABLE event (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  bytes BLOB NOT NULL,
  site BLOB NOT NULL CHECK (length(site) = 8),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  seal BLOB NOT NULL CHECK (length(seal) = 32)
) STRICT;
CREATE INDEX record_of_learner ON record(learner);
CREATE INDEX record_of_staff_number ON record(staff_number);
)sql";

void make_schema(Database& database) {
  Transaction transaction(database);
  database.run(tables);
  database.prepare("INSERT INTO origin (id, database) VALUES (1, ?)").bind(ByteView(seal::random_bytes(16))).run();
  database.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
  database.run(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
  transaction.commit();
}

/// None yet: 10 is the first layout that was given out.
constexpr std::span<const Migration> migrations = {};

std::vector<std::string> parts_of(const Database& database) {
  std::vector<std::string> parts;
  Statement rows =
      database.prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
  while (rows.step()) parts.push_back(rows.text(0));
  return parts;
}

/// A trigger or a changed table would do what nobody asked for with whatever is saved.
void expect_own_parts(const Database& database, const std::filesystem::path& file) {
  Database made(":memory:", Place::pc);
  made.run(tables);
  if (parts_of(database) != parts_of(made))
    throw Damaged(tr("Another program has changed how the learner database {file} is put together.", "file"_is = file),
                  tr("Put the database back from a copy, and find out who has access to this folder."));
}

}  // namespace

Error older_format(Message sentence) {
  return Error(std::move(sentence),
               tr("Go on with the Rollcall that made it, or begin in another folder with --home."));
}

bool migrate(Database& database, std::span<const Migration> all, std::int64_t to, const std::function<void()>& before) {
  const std::int64_t version = database.number("PRAGMA user_version");
  std::vector<const Migration*> steps;
  for (std::int64_t from = version; from < to; ++from) {
    const auto step = std::find_if(all.begin(), all.end(), [&](const Migration& one) { return one.from == from; });
    if (step == all.end()) return false;
    steps.push_back(&*step);
  }
  if (steps.empty()) return true;
  before();
  Transaction transaction(database);
  for (const Migration* step : steps) step->change(database);
  database.run(("PRAGMA user_version = " + std::to_string(to)).c_str());
  transaction.commit();
  return true;
}

void prepare_schema(Database& database, const std::filesystem::path& file,
                    const std::function<void()>& before_migration) {
  static_assert(step_bits == 20, "the column step.attempt says so too");
  const std::int64_t owner = database.number("PRAGMA application_id"), version = database.number("PRAGMA user_version");
  const bool is_new = owner == 0 && version == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (is_new) return make_schema(database);
  if (owner != application_id)
    throw Error(tr("The file {file} belongs to another program.", "file"_is = file),
                tr("Choose another folder with --home, or move the file away."));
  if (version > schema_version)
    throw Error(tr("The learner database {file} was made by a newer Rollcall.", "file"_is = file),
                tr("Install the newer version on this computer."));
  if (!migrate(database, migrations, schema_version, before_migration))
    throw older_format(
        tr("The learner database {file} is of an older format of Rollcall, which this one does not read.",
           "file"_is = file));
  expect_own_parts(database, file);
}

}  // namespace rollcall::progress
