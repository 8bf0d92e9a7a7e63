#include "player/progress/store.h"

#include "player/os/files.h"
#include "player/os/held_folder.h"
#include "player/os/process_lock.h"
#include "player/progress/attempts.h"
#include "player/progress/database.h"
#include "player/progress/learners.h"
#include "player/progress/ledger.h"
#include "player/progress/schema.h"

namespace rollcall::progress {
namespace {

/// What a power cut left of files that were being written. Only for the process that holds the lock.
void remove_leftovers(const std::filesystem::path& home) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(home, ignored)) {
    if (os::NewFile::is_temporary(entry.path())) std::filesystem::remove(entry.path(), ignored);
  }
}

os::HeldFolder made(const std::filesystem::path& home) {
  os::make_private_folder(home);
  return os::HeldFolder(home);
}

os::ProcessLock lock(const std::filesystem::path& home) {
  os::ProcessLock lock(home / "lock",
                       Error("Rollcall is already open on this computer with the same data.",
                             "Close the other window first. If you cannot see one, log out and in again."));
  remove_leftovers(home);
  return lock;
}

Database open_database(const std::filesystem::path& file, Place place) {
  Database database(file, place);
  prepare_schema(database, file);
  return database;
}

seal::SecretKey site_key(const std::filesystem::path& file, const Database& database, const Journal& journal) {
  if (os::is_there(file)) return seal::parse_secret_key(os::read_file(file, 1024));
  if (database.ask("SELECT count(*) FROM record") != "0" || journal.size() > 0)
    throw Error("The signing key of this site, " + file.string() + ", is missing.",
                "Put the file back from a copy, or ask the national unit for a new one. Rollcall does not make one by "
                "itself, because nobody would recognise the records that it signs.");
  const seal::SecretKey key = seal::SecretKey::generate();
  os::write_durably(file, seal::format_secret(key), os::Readers::owner_only);
  return key;
}

}  // namespace

struct Store::Impl {
  Impl(const std::filesystem::path& home, Place place, const os::Clock& time)
      : clock(&time),
        folder(made(home)),
        process_lock(lock(home)),
        database(open_database(home / "rollcall.db", place)),
        key(progress::site_key(home / "site.key", database, Journal(home / "journal.rcj"))),
        learners(database, home / "machine.secret", time),
        attempts(database, learners),
        ledger(database, home / "journal.rcj", key) {}

  const os::Clock* clock;
  os::HeldFolder folder;
  os::ProcessLock process_lock;
  Database database;
  seal::SecretKey key;
  Learners learners;
  Attempts attempts;
  Ledger ledger;
};

Store::Store(const std::filesystem::path& home, Place place, const os::Clock& clock)
    : x_impl(std::make_unique<Impl>(home, place, clock)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::vector<Learner> Store::learners() const { return x_impl->learners.list(); }

Learner Store::add_learner(const std::string& name, const std::string& staff_number, const std::string& pin) {
  require_home();
  Transaction transaction(x_impl->database);
  Learner learner = x_impl->learners.add(name, staff_number, pin);
  try {
    x_impl->ledger.adopt(learner.id, staff_number);
    transaction.commit();
  } catch (...) {
    x_impl->learners.lock(learner.id);
    throw;
  }
  return learner;
}

Learner Store::unlock(std::int64_t learner, const std::string& pin) {
  require_home();
  return x_impl->learners.unlock(learner, pin);
}

void Store::erase_learner(std::int64_t learner) {
  require_home();
  x_impl->learners.erase(learner);
}

SavedAttempt Store::begin(const SavedAttempt& plan) {
  require_home();
  return x_impl->attempts.begin(plan, x_impl->clock->seconds());
}

std::optional<SavedAttempt> Store::unfinished(std::int64_t learner, std::string_view module,
                                              std::string_view variant) const {
  return x_impl->attempts.unfinished(learner, module, variant);
}

std::vector<SavedAttempt> Store::attempts(std::int64_t learner) const { return x_impl->attempts.of(learner); }

void Store::accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice) {
  require_home();
  x_impl->attempts.accept(attempt, position, choice);
}

void Store::set_pages_read(std::int64_t attempt, std::uint32_t pages) {
  require_home();
  x_impl->attempts.set_pages_read(attempt, pages);
}

void Store::abandon(std::int64_t attempt) {
  require_home();
  x_impl->attempts.abandon(attempt);
}

record::CompletionRecord Store::finish(std::int64_t attempt, record::CompletionRecord record) {
  require_home();
  const SavedAttempt saved = x_impl->attempts.get(attempt);
  if (std::optional<record::CompletionRecord> there = x_impl->ledger.find(saved.registration)) return *there;
  if (record.registration != saved.registration) throw Error("This record belongs to another attempt.");
  if (saved.abandoned) throw Error("This attempt was given up, so it cannot be finished.", "Start a new one.");
  Transaction transaction(x_impl->database);
  x_impl->attempts.mark_finished(attempt);
  return x_impl->ledger.store(std::move(record), saved.learner, transaction);
}

std::vector<record::CompletionRecord> Store::records(std::optional<std::int64_t> learner) const {
  return x_impl->ledger.records(learner);
}

const seal::SecretKey& Store::site_key() const { return x_impl->key; }

std::optional<std::string> Store::setting(std::string_view name) const {
  Statement row = x_impl->database.prepare("SELECT value FROM setting WHERE name = ?");
  if (!row.bind(name).step()) return std::nullopt;
  return row.text(0);
}

void Store::set_setting(std::string_view name, std::string_view value) {
  require_home();
  x_impl->database.prepare("INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
      .bind(name)
      .bind(value)
      .run();
}

std::vector<std::string> Store::check() const {
  std::vector<std::string> problems;
  Statement rows = x_impl->database.prepare("PRAGMA integrity_check");
  while (rows.step()) {
    if (rows.text(0) != "ok") problems.push_back("The database file is damaged: " + rows.text(0) + ".");
  }
  for (const auto& part : {x_impl->ledger.check(), x_impl->learners.check(), x_impl->attempts.check()})
    problems.insert(problems.end(), part.begin(), part.end());
  return problems;
}

void Store::require_home() const { x_impl->folder.require_there(); }

}  // namespace rollcall::progress
