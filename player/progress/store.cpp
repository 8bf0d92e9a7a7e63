#include "player/progress/store.h"

#include "player/os/directory_handle.h"
#include "player/os/files.h"
#include "player/os/process_lock.h"
#include "player/progress/attempts.h"
#include "player/progress/clean_close.h"
#include "player/progress/database.h"
#include "player/progress/learners.h"
#include "player/progress/ledger.h"
#include "player/progress/origin.h"
#include "player/progress/schema.h"
#include "player/progress/watermark.h"

namespace rollcall::progress {
namespace {

/// What a power cut left of files that were being written. Only for the process that holds the lock.
void remove_leftovers(const std::filesystem::path& home) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(home, ignored)) {
    if (os::AtomicFile::is_temporary(entry.path())) std::filesystem::remove(entry.path(), ignored);
  }
}

os::DirectoryHandle made(const std::filesystem::path& home) {
  os::make_private_folder(home);
  return os::DirectoryHandle(home);
}

os::ProcessLock lock(const std::filesystem::path& home) {
  os::ProcessLock lock(home / "lock",
                       Error(tr("Rollcall is already open on this computer with the same data."),
                             tr("Close the other window first. If you cannot see one, log out and in again.")));
  remove_leftovers(home);
  return lock;
}

/// What was closed in order and not touched since is not read to the end.
enum class Start { after_clean_close, unknown };

bool has_nothing(const std::filesystem::path& file) {
  const std::optional<os::FileStamp> stamp = os::stamp_of(file);
  return !stamp || stamp->size == 0;
}

/// SQLite would take a missing or an empty file for a new database, and throw away what its log still holds.
void refuse_lost_database(const std::filesystem::path& home) {
  if (!has_nothing(home / "rollcall.db")) return;
  for (const char* other : {"rollcall.db-wal", "journal.rcj", "watermark", "site.key"}) {
    if (has_nothing(home / other)) continue;
    throw Damaged(
        tr("The learner database {file} is gone or empty, but {other} is still there.",
           "file"_is = home / "rollcall.db", "other"_is = std::string(other)),
        tr("Put the database back from a copy. If there is none, run: rollcall doctor --accept. It starts a new "
           "database and takes the finished records from journal.rcj; learners and unfinished attempts are lost."));
  }
}

Database open_database(const std::filesystem::path& home, Place place, Start start, Found found) {
  const std::filesystem::path file = home / "rollcall.db";
  if (found == Found::must_fit) refuse_lost_database(home);
  for (const char* kept : {"rollcall.db", "rollcall.db-wal", "rollcall.db-journal", "journal.rcj", "site.key",
                           "machine.secret", "watermark", "clean-close"})
    os::make_private(home / kept);
  Database database(file, place);
  os::make_private(file);  // and with it the log, which SQLite gives the same rights
  if (start == Start::unknown) database.require_sound();
  prepare_schema(database, file);
  return database;
}

std::optional<seal::SecretKey> find_site_key(const std::filesystem::path& file) {
  if (!os::is_there(file)) return std::nullopt;
  return seal::parse_secret_key(os::read_file(file, 1024));
}

seal::SecretKey make_site_key(const std::filesystem::path& file, const Database& database, const Journal& journal) {
  if (database.number("SELECT count(*) FROM record") != 0 || journal.size() > 0)
    throw Error(
        tr("The signing key of this site, {file}, is missing.", "file"_is = file),
        tr("Put the file back from a copy, or ask the national unit for a new one. Rollcall does not make one by "
           "itself, because nobody would recognise the records that it signs."));
  const seal::SecretKey key = seal::SecretKey::generate();
  os::write_durably(file, seal::format_secret(key), os::Audience::owner_only);
  return key;
}

/// With another key records would be signed that nobody knows as this site's.
void expect_own_key(Database& database, const seal::SecretKey& key, const std::filesystem::path& file,
                    const Learners& learners) {
  Origin origin = origin_of(database);
  if (origin.site == key.public_key()) return;
  if (origin.site)
    throw Damaged(
        tr("The signing key {file} is not the one that this site has signed its records with.", "file"_is = file),
        tr("Put the right file back from a copy, and find out who has access to this folder."));
  origin.site = key.public_key();
  save(database, origin, learners.machine());
}

seal::SealingKey watermark_key(const seal::SecretKey& site) {
  const seal::Digest seed = site.seed();
  return seal::SealingKey::from_bytes(seed);
}

}  // namespace

struct Store::Impl {
  Impl(const std::filesystem::path& home, Place place, const os::Clock& time, Found found)
      : clock(&time),
        folder(made(home)),
        process_lock(lock(home)),
        clean_close(home / "rollcall.db", home / "journal.rcj"),
        found_key(find_site_key(home / "site.key")),
        is_marked(found_key && clean_close.holds(found_key->public_key())),
        database(open_database(home, place, is_marked ? Start::after_clean_close : Start::unknown, found)),
        key(found_key ? *found_key : make_site_key(home / "site.key", database, Journal(home / "journal.rcj"))),
        watermark(home / "watermark", watermark_key(key)),
        learners(database, home / "machine.secret", time),
        attempts(database, learners),
        ledger(database, attempts, home / "journal.rcj", key) {
    expect_own_key(database, key, home / "site.key", learners);
    if (!is_marked) ledger.reconcile();
    find_level(found);
  }

  void find_level(Found found) {
    level = level_of(database);
    Origin origin = origin_of(database);
    const bool is_first = !origin.has_watermark && !watermark.is_there();
    if (is_first || found == Found::is_accepted)
      watermark.put(level);
    else
      look_at(watermark.read());
    if (origin.has_watermark || !fall.empty()) return;
    origin.has_watermark = true;
    save(database, origin, learners.machine());
  }

  void look_at(const std::optional<Level>& mark) {
    if (!mark)
      fall = tr("The file watermark, which says how far the learner database had come, is missing or damaged.");
    else if (!reaches(database, *mark))
      fall =
          tr("The learner database is not the one that was saved last: an older copy or another one was put in its "
             "place, or its log was lost.");
  }

  /// Something was saved. A mark that does not fit what was found stays for the doctor to see.
  void raise() {
    if (fall.empty()) watermark.raise(level);
  }

  /// Closes in order: the next start finds the mark, unless something was found that it should look at.
  ~Impl() {
    if (is_marked || is_damaged || !ledger.is_certain()) return;
    try {
      folder.require_there();
      database.close();
      clean_close.put(key);
    } catch (const std::exception&) {
      // Without the mark the next start reads everything.
    }
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  /// Before anything is written.
  void prepare_to_write() {
    folder.require_there();
    withdraw_mark();
  }

  void withdraw_mark() {
    if (!is_marked) return;
    clean_close.withdraw();
    is_marked = false;
  }

  /// What `read` returns. Where it finds damage, the next start compares the two copies and takes what is missing here
  /// from the other.
  template <class Read>
  auto reading(Read read) {
    try {
      return read();
    } catch (const Damaged&) {
      note_damage();
      throw;
    }
  }

  void note_damage() {
    is_damaged = true;
    try {
      withdraw_mark();
    } catch (const Error&) {
      // What was found matters more; whoever reads it next finds it again.
    }
  }

  const os::Clock* clock;
  os::DirectoryHandle folder;
  os::ProcessLock process_lock;
  CleanClose clean_close;
  std::optional<seal::SecretKey> found_key;
  bool is_marked;           ///< nothing was written since the last clean close
  bool is_damaged = false;  ///< something was found that the next start should look at
  Database database;
  seal::SecretKey key;
  Watermark watermark;
  Level level;   ///< of everything that was saved
  Message fall;  ///< why the database was found lower than its mark; empty if it was not
  Learners learners;
  Attempts attempts;
  Ledger ledger;
};

Store::Store(const std::filesystem::path& home, Place place, const os::Clock& clock, Found found)
    : x_impl(std::make_unique<Impl>(home, place, clock, found)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::vector<Learner> Store::learners() const { return x_impl->learners.list(); }

std::optional<Learner> Store::find_learner(const std::string& typed) const {
  const auto number = identity::StaffNumber::parse(typed);
  for (const Learner& learner : learners()) {
    if (identity::StaffNumber::parse(learner.staff_number).is_same(number)) return learner;
  }
  return std::nullopt;
}

Learner Store::add_learner(const std::string& name, const std::string& typed, const std::string& pin, Alike alike) {
  const auto staff_number = identity::StaffNumber::parse(typed);
  x_impl->prepare_to_write();
  Transaction transaction(x_impl->database);
  Learner learner = x_impl->learners.add(name, staff_number, pin, alike);
  try {
    x_impl->ledger.adopt(learner.id, learner.staff_number);
    transaction.commit();
  } catch (...) {
    x_impl->learners.lock(learner.id);
    throw;
  }
  x_impl->level.learners = learner.id;
  x_impl->raise();
  return learner;
}

Learner Store::unlock(std::int64_t learner, const std::string& pin) {
  require_home();
  if (x_impl->learners.has_pin(learner)) x_impl->prepare_to_write();  // each try is counted
  return x_impl->learners.unlock(learner, pin);
}

Learner Store::rename_learner(std::int64_t learner, const std::string& name, const std::string& typed,
                              const std::string& pin, Alike alike) {
  const auto staff_number = identity::StaffNumber::parse(typed);
  x_impl->prepare_to_write();
  return x_impl->learners.rename(learner, name, staff_number, pin, alike);
}

void Store::set_pin(std::int64_t learner, const std::string& old_pin, const std::string& pin) {
  x_impl->prepare_to_write();
  x_impl->learners.set_pin(learner, old_pin, pin);
}

void Store::erase_learner(std::int64_t learner) {
  x_impl->prepare_to_write();
  x_impl->learners.erase(learner);
}

AttemptSummary Store::begin(const AttemptPlan& plan) {
  x_impl->prepare_to_write();
  const AttemptSummary begun = x_impl->attempts.begin(plan, x_impl->clock->seconds());
  x_impl->level.attempts = begun.id;
  x_impl->raise();
  return begun;
}

std::vector<AttemptSummary> Store::summaries(std::int64_t learner) const { return x_impl->attempts.summaries(learner); }

AttemptRow Store::attempt(std::int64_t id) const { return x_impl->attempts.get(id); }

std::optional<AttemptRow> Store::unfinished(std::int64_t learner, std::string_view module,
                                            std::string_view variant) const {
  return x_impl->attempts.unfinished(learner, module, variant);
}

std::vector<AttemptRow> Store::attempts(std::int64_t learner) const { return x_impl->attempts.of(learner); }

void Store::accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice) {
  x_impl->prepare_to_write();
  x_impl->level.step = x_impl->attempts.accept(attempt, position, choice);
  x_impl->raise();
}

void Store::set_pages_read(std::int64_t attempt, std::uint32_t pages) {
  x_impl->prepare_to_write();
  x_impl->attempts.set_pages_read(attempt, pages);
}

void Store::set_time_used(std::int64_t attempt, std::uint32_t milliseconds) {
  x_impl->prepare_to_write();
  x_impl->attempts.set_time_used(attempt, milliseconds);
}

void Store::set_ending_seen(std::int64_t attempt) {
  x_impl->prepare_to_write();
  x_impl->attempts.set_ending_seen(attempt);
}

void Store::set_language(std::int64_t attempt, std::string_view language) {
  x_impl->prepare_to_write();
  x_impl->attempts.set_language(attempt, language);
}

void Store::abandon(std::int64_t attempt) {
  x_impl->prepare_to_write();
  x_impl->attempts.abandon(attempt);
}

record::SignedRecord Store::finish(std::int64_t attempt, record::CompletionRecord record) {
  x_impl->prepare_to_write();
  const AttemptSummary saved = x_impl->attempts.summary(attempt);
  if (std::optional<record::SignedRecord> there = this->record(saved.registration)) return *there;
  if (record.registration != saved.registration) throw Error(tr("This record belongs to another attempt."));
  if (saved.abandoned) throw Error(tr("This attempt was given up, so it cannot be finished."), tr("Start a new one."));
  if (!saved.damage.empty()) throw Damaged(saved.damage, tr("Have the data looked at with: rollcall doctor"));
  Transaction transaction(x_impl->database);
  x_impl->attempts.mark_finished(saved.registration);
  const record::SignedRecord made = x_impl->ledger.store(std::move(record), saved.learner, transaction);
  x_impl->level.records = static_cast<std::int64_t>(made.sequence);
  x_impl->raise();
  return made;
}

std::vector<record::SignedRecord> Store::records(std::optional<std::int64_t> learner) const {
  return x_impl->reading([&] { return x_impl->ledger.records(learner); });
}

std::optional<record::SignedRecord> Store::record(const std::array<std::uint8_t, 16>& registration) const {
  return x_impl->reading([&] { return x_impl->ledger.find(registration); });
}

std::vector<record::SignedRecord> Store::records_of(std::string_view staff_number) const {
  return x_impl->reading([&] { return x_impl->ledger.records_of(staff_number); });
}

const seal::SecretKey& Store::site_key() const { return x_impl->key; }

std::vector<Message> Store::check() const {
  std::vector<Message> problems;
  Statement rows = x_impl->database.prepare("PRAGMA integrity_check");
  while (rows.step()) {
    if (rows.text(0) != "ok")
      problems.push_back(tr("The database file is damaged: {reason}.", "reason"_is = rows.text(0)));
  }
  for (const auto& part : {x_impl->ledger.check(), x_impl->learners.check(), x_impl->attempts.check()})
    problems.insert(problems.end(), part.begin(), part.end());
  if (!x_impl->fall.empty())
    problems.push_back(
        tr("{problem} If that was done on purpose, run: rollcall doctor --accept. From then on what is "
           "here now counts.",
           "problem"_is = x_impl->fall));
  if (!problems.empty()) x_impl->note_damage();
  return problems;
}

void Store::require_home() const { x_impl->folder.require_there(); }

}  // namespace rollcall::progress
