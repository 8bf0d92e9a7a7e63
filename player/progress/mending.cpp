#include "player/progress/mending.h"

#include <string>

#include "player/progress/schema.h"
#include "player/record/spoken_date.h"

namespace rollcall::progress {
namespace {

/// Puts the row of the other database in the place of whatever has this key here.
void take_row(Database& into, const Database& from, const std::string& table, std::int64_t id) {
  std::string columns, places;
  Statement names = into.prepare("SELECT name FROM pragma_table_info(?)");
  names.bind(std::string_view(table));
  int count = 0;
  for (; names.step(); ++count) {
    columns += (count ? ", " : "") + names.text(0);
    places += count ? ", ?" : "?";
  }
  Statement row = from.prepare("SELECT " + columns + " FROM " + table + " WHERE id = ?");
  if (!row.bind(id).step()) return;
  Statement put = into.prepare("INSERT OR REPLACE INTO " + table + " (" + columns + ") VALUES (" + places + ")");
  for (int i = 0; i < count; ++i) put.bind_value_of(row, i);
  put.run();
}

void take_steps(Database& into, const Database& from, std::int64_t attempt) {
  into.prepare("DELETE FROM step WHERE id >> ? = ?").bind(step_bits).bind(attempt).run();
  Statement rows = from.prepare("SELECT id FROM step WHERE id >> ? = ?");
  rows.bind(step_bits).bind(attempt);
  while (rows.step()) take_row(into, from, "step", rows.integer(0));
}

std::vector<std::int64_t> ids_in(const Database& database, const std::string& table) {
  std::vector<std::int64_t> ids;
  Statement rows = database.prepare("SELECT id FROM " + table + " ORDER BY id");
  while (rows.step()) ids.push_back(rows.integer(0));
  return ids;
}

class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(Database& database) : x_database(&database) {
    database.run("PRAGMA foreign_keys = OFF;");
  }
  ~WithoutForeignKeys() {
    try {
      x_database->run("PRAGMA foreign_keys = ON;");
    } catch (const Error&) {
      // Every statement of ours keeps to them; they are a second look.
    }
  }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;

 private:
  Database* x_database;
};

}  // namespace

std::vector<Message> Mending::take_from(const Backups::Backup& backup, const std::filesystem::path& secret,
                                        const os::Clock& clock) {
  std::vector<Message> done;
  Database copy = Database::copy_in_memory(backup.file);
  prepare_schema(copy, backup.file, [] {});
  const Learners learners(copy, secret, clock, Access::reading);
  const Sites sites(copy, learners);
  Attempts attempts(copy, learners);
  Events events(copy, learners, sites);
  const Ledger ledger(copy, attempts, events, {}, sites);
  const auto day = "day"_is = record::spoken(backup.day);
  if (!learners.has_machine()) return done;
  if (!x_learners->has_machine()) {
    // The secret is there, and fits what the backup says of itself: nothing else can be read before.
    x_beside->copy(*x_database, "rollcall.db");
    take_row(*x_database, copy, "origin", 1);
    done.push_back(tr(
        "What the database says of itself and of the settings of its site was taken from the backup of {day}.", day));
    return done;
  }

  std::vector<std::int64_t> people, plays;
  for (const std::int64_t learner : ids_in(copy, "learner")) {
    if (!x_learners->is_whole(learner) && learners.is_whole(learner)) people.push_back(learner);
  }
  for (const std::int64_t attempt : ids_in(copy, "attempt")) {
    if (!x_attempts->is_whole(attempt) && attempts.is_whole(attempt)) plays.push_back(attempt);
  }
  const Ledger::Lacking lacking = x_ledger->lacking(ledger);
  if (people.empty() && plays.empty() && lacking.size() == 0) return done;
  x_beside->copy(*x_database, "rollcall.db");
  x_ledger->take(lacking);
  take_rows(copy, people, plays);
  for (const std::int64_t learner : people)
    done.push_back(
        tr("The entry of learner {learner} was taken from the backup of {day}.", "learner"_is = learner, day));
  for (const std::int64_t attempt : plays)
    done.push_back(tr("Attempt {attempt} was taken from the backup of {day}: what was done in it since then is lost.",
                      "attempt"_is = attempt, day));
  if (lacking.size() > 0)
    done.push_back(trn("{n} record or event was taken from the backup of {day}.",
                       "{n} records and events were taken from the backup of {day}.", lacking.size(), day));
  done.push_back(tr("The database as it was before is in {folder}.", "folder"_is = x_beside->folder()));
  return done;
}

void Mending::take_rows(const Database& copy, std::span<const std::int64_t> people,
                        std::span<const std::int64_t> plays) {
  // Rows that are put back one after the other point to each other.
  const WithoutForeignKeys meanwhile(*x_database);
  Transaction transaction(*x_database);
  for (const std::int64_t learner : people) take_row(*x_database, copy, "learner", learner);
  for (const std::int64_t attempt : plays) {
    take_row(*x_database, copy, "attempt", attempt);
    take_steps(*x_database, copy, attempt);
    const AttemptSummary taken = x_attempts->summary(attempt);
    if (x_ledger->find(taken.registration)) x_attempts->mark_finished(taken.registration);
  }
  transaction.commit();
}

std::vector<Message> Mending::mend_journal() {
  if (x_ledger->is_journal_whole()) return {};
  x_beside->copy(x_ledger->journal_file());
  const std::size_t lines = x_ledger->write_journal_anew();
  return {
      trn("The journal was written anew from the database, with {n} record or event. The old one is in {folder}.",
          "The journal was written anew from the database, with {n} records and events. The old one is in {folder}.",
          lines, "folder"_is = x_beside->folder())};
}

}  // namespace rollcall::progress
