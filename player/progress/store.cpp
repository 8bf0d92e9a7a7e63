#include "player/progress/store.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "player/os/directory_handle.h"
#include "player/os/drive_full.h"
#include "player/os/files.h"
#include "player/os/leftovers.h"
#include "player/os/places.h"
#include "player/os/process_lock.h"
#include "player/os/reserve.h"
#include "player/progress/attempts.h"
#include "player/progress/backups.h"
#include "player/progress/clean_close.h"
#include "player/progress/database.h"
#include "player/progress/events.h"
#include "player/progress/key_files.h"
#include "player/progress/learners.h"
#include "player/progress/ledger.h"
#include "player/progress/locality.h"
#include "player/progress/mending.h"
#include "player/progress/origin.h"
#include "player/progress/quarantine.h"
#include "player/progress/retention.h"
#include "player/progress/schema.h"
#include "player/progress/sites.h"
#include "player/progress/watermark.h"
#include "player/record/marks.h"
#include "player/record/spoken_date.h"
#include "player/utf8.h"

namespace rollcall::progress {
namespace {

constexpr std::size_t longest_site_name = 200;
constexpr int most_tries_to_read = 5;
/// What an attempt of some hundred steps needs at most, with its record: the log of the database, or on a stick a chunk
/// of the file (Database), the line of the journal, and as much again.
constexpr std::uint64_t room_of_attempt = 3 << 20;
constexpr std::int64_t first_year = 1970, last_year = 9999;

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

os::DirectoryHandle made(const std::filesystem::path& home) {
  os::make_private_folder(home);
  return os::DirectoryHandle(home);
}

os::ProcessLock lock(const std::filesystem::path& home) {
  try {
    os::ProcessLock lock(home / "lock",
                         Error(tr("Rollcall is already open on this computer with the same data."),
                               tr("Close the other window first. If you cannot see one, log out and in again.")));
    os::remove_leftovers(home);
    return lock;
  } catch (const os::LockTaken& taken) {
    throw InUse(taken);
  }
}

/// Of all files that change when something is saved. When their rights changed is left aside: SQLite sets the owner of
/// the log anew each time root reads it.
std::vector<std::optional<os::FileStamp>> stamps_of(const std::filesystem::path& home) {
  std::vector<std::optional<os::FileStamp>> stamps;
  for (const char* file : {"rollcall.db", "rollcall.db-wal", "rollcall.db-journal", "journal.rcj", "watermark"}) {
    auto& stamp = stamps.emplace_back(os::stamp_of(home / file));
    if (stamp) stamp->changed = 0;
  }
  return stamps;
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
        tr("Put the database back from a copy. If there is none, run: rollcall doctor --repair. It takes the newest "
           "backup, or else begins a new database, and takes finished records from journal.rcj."));
  }
}

record::Date today(const os::Clock& clock) {
  const std::int64_t now = clock.seconds();
  return record::date_of(now, clock.offset(now));
}

Database open_database(const std::filesystem::path& home, Place place, Start start, Found found,
                       const os::Clock& clock) {
  const std::filesystem::path file = home / "rollcall.db";
  if (found == Found::must_fit) refuse_lost_database(home);
  for (const char* kept : {"rollcall.db", "rollcall.db-wal", "rollcall.db-journal", "journal.rcj", "site.key",
                           "site.key.next", "machine.secret", "watermark", "clean-close"})
    os::make_private(home / kept);
  Database database(file, place);
  os::make_private(file);  // and with it the log, which SQLite gives the same rights
  if (start == Start::unknown) database.require_sound();
  prepare_schema(database, file, [&] { Backups(home).make(database, today(clock)); });
  return database;
}

Database copy_of_database(const std::filesystem::path& home) {
  const std::filesystem::path file = home / "rollcall.db";
  if (has_nothing(file))
    throw Error(tr("There is no learner data in {folder}.", "folder"_is = home),
                tr("Give the folder of the data with --home."));
  Database copy = Database::copy_in_memory(file);
  prepare_schema(copy, file, [] {});
  return copy;
}

/// How the journal says that the site came to `key`; or else that it was made for what is there.
std::vector<record::SiteKey> history_of(const seal::SecretKey& key, const Journal& journal, std::int64_t now) {
  std::vector<record::SiteKey> history = leading_to(key.public_key(), keys_in(journal.contents()));
  if (history.empty() || history.front().before) return {record::made(key, now)};
  return history;
}

/// Data that has it beside itself keeps it there; a stick has no other place.
std::filesystem::path secret_file(const std::filesystem::path& home, Place place) {
  const std::filesystem::path beside = home / "machine.secret";
  const std::filesystem::path apart = place == Place::pc ? os::secret_folder(home) : std::filesystem::path();
  return apart.empty() || os::is_there(beside) ? beside : apart / "machine.secret";
}

seal::SealingKey watermark_key(const seal::SealingKey& machine) {
  return seal::SealingKey::from_bytes(machine.authenticated("rollcall watermark key", {}));
}

std::optional<Watermark> watermark_in(const std::filesystem::path& home, const Learners& learners) {
  if (!learners.has_machine()) return std::nullopt;
  return Watermark(home / "watermark", watermark_key(learners.machine()));
}

Damaged without_site() {
  return Damaged(tr("The learner database does not say any more whose records it holds."),
                 tr("Put the database back from a copy, and find out who has access to this folder."));
}

}  // namespace

struct Store::Impl {
  Impl(const std::filesystem::path& its_home, Place its_place, const os::Clock& time, Found found, const Look& look)
      : clock(&time),
        home(its_home),
        place(its_place),
        folder(made(home)),
        process_lock(lock(home)),
        clean_close(home / "rollcall.db", home / "journal.rcj"),
        backups(home),
        reserve(home / "reserve"),
        keys(home),
        is_marked(keys.key() && clean_close.holds(keys.key()->public_key())),
        database(open_database(home, place, is_marked ? Start::after_clean_close : Start::unknown, found, time)),
        learners(database, secret_file(home, place), time, Access::writing),
        sites(database, learners),
        watermark(watermark_in(home, learners)),
        attempts(database, learners),
        events(database, learners, sites),
        ledger(database, attempts, events, home / "journal.rcj", sites) {
    if (sites.is_empty())
      begin_site();
    else
      expect_own_key(found);
    if (!is_marked) reconcile();
    find_level(found);
    if (!keys.key()) become(record::Coming::lost, origin_of(database).locality);
    settle(look(home / "rollcall.db"));
    delete_old_choices();
  }

  /// Only to be read.
  Impl(const std::filesystem::path& its_home, Place its_place, const os::Clock& time)
      : clock(&time),
        home(its_home),
        place(its_place),
        stamps(stamps_of(home)),
        folder(home),
        clean_close(home / "rollcall.db", home / "journal.rcj"),
        backups(home),
        reserve(home / "reserve"),
        keys(home),
        is_marked(false),
        database(copy_of_database(home)),
        learners(database, secret_file(home, place), time, Access::reading),
        sites(database, learners),
        watermark(watermark_in(home, learners)),
        attempts(database, learners),
        events(database, learners, sites),
        ledger(database, attempts, events, home / "journal.rcj", sites) {
    if (sites.is_empty()) throw without_site();
    keys.finish_change(sites.current().key, Access::reading);
    keys.require(sites.current().key);
    level = level_of(database);
    if (watermark) look_at(watermark->read());
    news.push_back(
        tr("Whether this data was copied from another place was not looked at: that is done where Rollcall may "
           "write."));
    if (const std::size_t behind = ledger.only_in_journal(); behind > 0)
      news.push_back(trn(
          "{n} record or event stands only in the journal and is left out here. Rollcall takes it over when it is "
          "opened where it may write.",
          "{n} records and events stand only in the journal and are left out here. Rollcall takes them over when it "
          "is opened where it may write.",
          behind));
  }

  void begin_site() {
    const Journal journal(home / "journal.rcj");
    if (origin_of(database).has_watermark) throw without_site();
    if (!keys.key()) {
      if (journal.size() > 0)
        throw Error(
            tr("The signing key of this site, {file}, is missing.", "file"_is = home / "site.key"),
            tr("Put the file back from a copy. If there is none, move journal.rcj away, and keep it: nobody can "
               "add to it any more."));
      keys.make();
    }
    const std::vector<record::SiteKey> history = history_of(*keys.key(), journal, clock->seconds());
    withdraw_mark();
    Transaction transaction(database);
    sites.insert(history);
    transaction.commit();
    sites.take(history);
  }

  void expect_own_key(Found found) {
    keys.finish_change(sites.current().key, Access::writing);
    if (!keys.key() && found != Found::must_fit) return;
    if (found != Found::must_fit) take_keys_of_journal();
    if (found == Found::is_put_back) take_own_key();
    keys.require(sites.current().key);
    keys.remove_next();
  }

  /// A backup that was put back may know nothing of the keys that the site has had since.
  void take_keys_of_journal() {
    if (keys.is(sites.current().key)) return;
    const std::vector<record::SiteKey> history =
        history_of(*keys.key(), Journal(home / "journal.rcj"), clock->seconds());
    const std::vector<record::SiteKey>& known = sites.all();
    if (history.size() <= known.size() || !std::equal(known.begin(), known.end(), history.begin())) return;
    add_keys({history.begin() + static_cast<std::ptrdiff_t>(known.size()), history.end()});
  }

  /// The key file that was there counts, where the word of the key before it is lost. One that the site has given up
  /// before does not.
  void take_own_key() {
    const std::vector<record::SiteKey>& known = sites.all();
    if (std::any_of(known.begin(), known.end(), [&](const record::SiteKey& one) { return keys.is(one.key); })) return;
    add_keys({record::replaced(*keys.key(), sites.current().key, ledger.next_of_current_key(), clock->seconds())});
    put_right.push_back(tr("Neither the backup nor the journal says how this site came to its key."));
  }

  void add_keys(const std::vector<record::SiteKey>& later) {
    withdraw_mark();
    Transaction transaction(database);
    sites.insert(later);
    transaction.commit();
    sites.take(later);
  }

  void reconcile() {
    if (const std::size_t lines = ledger.reconcile(); lines > 0)
      put_right.push_back(trn(
          "{n} record or event was missing from the end of the journal and was written to it anew from the database.",
          "{n} records and events were missing from the end of the journal and were written to it anew from the "
          "database.",
          lines));
  }

  /// Another key from the next record on. What is written first is enough for the next start to do the rest.
  void become(record::Coming coming, const std::string& locality) {
    prepare_to_write();
    const seal::SecretKey next = seal::SecretKey::generate();
    const auto first = static_cast<std::uint64_t>(database.number("SELECT coalesce(max(sequence), 0) + 1 FROM record"));
    const record::SiteKey came = keys.key() ? succeeded(next, *keys.key(), coming, first, clock->seconds())
                                            : record::replaced(next, sites.current().key, first, clock->seconds());
    keys.write_next(next);
    {
      Transaction transaction(database);
      sites.insert({came});
      Origin origin = origin_of(database);
      origin.locality = locality;
      save(database, origin, learners.machine());
      transaction.commit();
    }
    const bool was_damaged = is_damaged;
    note_damage();  // until the files say the same
    sites.take({came});
    keys.take_next(next);
    ledger.append_keys();
    is_damaged = was_damaged;
  }

  std::vector<Message> news_of_keys() const {
    std::vector<Message> sentences;
    for (auto number = static_cast<std::size_t>(std::max<std::int64_t>(origin_of(database).keys_told, 0));
         number < sites.all().size(); ++number) {
      if (const record::SiteKey& came = sites.all()[number]; came.before)
        sentences.push_back(
            tr("{what} Give this key to whoever verifies the records: rollcall records site-key -o FILE",
               "what"_is = record::sentence(came)));
    }
    return sentences;
  }

  /// Whether the data was copied. Of a stick it does not matter which computer it is put in.
  void settle(os::Whereabouts here) {
    if (!learners.has_machine()) return;
    if (place == Place::stick) {
      here.system.clear();
      here.cards.clear();
    }
    Origin origin = origin_of(database);
    const std::string now = locality_of(here, origin.database);
    if (now.empty() || now == origin.locality) return;
    prepare_to_write();
    if (is_elsewhere(origin.locality, now)) return become(record::Coming::copied, now);
    origin.locality = now;
    save(database, origin, learners.machine());
  }

  void find_level(Found found) {
    level = level_of(database);
    if (!watermark) return;  // the doctor says that the PC's secret is missing
    Origin origin = origin_of(database);
    const bool is_first = !origin.has_watermark && !watermark->is_there();
    if (is_first || found != Found::must_fit)
      watermark->put(level);
    else
      look_at(watermark->read());
    if (origin.has_watermark || !fall.empty()) return;
    origin.has_watermark = true;
    withdraw_mark();
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
    if (fall.empty() && watermark) watermark->raise(level);
  }

  /// All of it, with what else is in the transaction, which is committed.
  std::vector<record::SignedEvent> note(std::vector<record::What> all, Transaction& transaction) {
    const std::int64_t now = clock->seconds();
    const std::vector<record::SignedEvent> made =
        ledger.note(std::move(all), now, clock->offset(now), *keys.key(), transaction);
    if (made.empty()) return made;
    level.events = static_cast<std::int64_t>(made.back().number);
    raise();
    return made;
  }

  /// Those of attempts that ended longer ago than the site keeps them. Not where something is to be looked at first,
  /// and not while the clock is in doubt: one that was set forward would delete what should still be there.
  void delete_old_choices() {
    const std::uint32_t months = origin_of(database).settings.months_of_choices;
    if (months == 0 || !learners.has_machine() || !fall.empty()) return;
    const std::int64_t now = clock->seconds();
    const std::int16_t offset = clock->offset(now);
    const record::Date now_day = today(*clock);
    if (now_day.year < first_year || now_day.year > last_year) return;
    const record::Date day = months_before(now_day, months);
    const std::int64_t moment = beginning_of(day, offset);
    std::vector<AttemptSummary> old = attempts.begun_before(moment);
    std::erase_if(old, [&](const AttemptSummary& attempt) { return ended(attempt) >= moment; });
    if (old.empty()) return;
    if (is_clock_in_doubt(now)) {
      news.push_back(
          tr("Choices that this site does not keep any longer were not deleted, because the clock of this computer is "
             "more than a year after, or before, what was recorded last. Set it right; after the next record they are "
             "deleted."));
      return;
    }
    news.push_back(delete_choices(old, months, day));
  }

  /// What came of it. A drive that lets nothing be deleted keeps nobody from learning; the next start tries again.
  Message delete_choices(const std::vector<AttemptSummary>& old, std::uint32_t months, const record::Date& day) {
    try {
      prepare_to_forget();
      database.forget([&] {
        Transaction transaction(database);
        for (const AttemptSummary& attempt : old) attempts.delete_choices(attempt.id);
        note({record::ChoicesDeleted{static_cast<std::uint32_t>(old.size()), months, day}}, transaction);
      });
      level = level_of(database);
      raise();
      return trn(
          "The choices of {n} attempt were deleted, because this site keeps them for {months} months. Its "
          "record stays.",
          "The choices of {n} attempts were deleted, because this site keeps them for {months} months. "
          "Their records stay.",
          old.size(), "months"_is = months);
    } catch (const Damaged&) {
      throw;
    } catch (const os::DriveFull&) {
      level = level_of(database);  // whatever was saved of it
      return tr("Choices that this site does not keep any longer were not deleted, because the drive is full.");
    } catch (const Error& error) {
      level = level_of(database);
      return tr("Choices that this site does not keep any longer were not deleted: {reason}",
                "reason"_is = error.message());
    }
  }

  /// Of one that was given up only the beginning is known; where its record cannot be read, it has not ended yet.
  std::int64_t ended(const AttemptSummary& attempt) const {
    try {
      const auto record = attempt.finished ? ledger.find(attempt.registration) : std::nullopt;
      return record ? record->finished : attempt.started;
    } catch (const Damaged&) {
      return std::numeric_limits<std::int64_t>::max();
    }
  }

  bool is_clock_in_doubt(std::int64_t now) const {
    record::CompletionRecord last, present;
    last.finished = database.number("SELECT coalesce(max(started), 0) FROM attempt");
    last.finished = std::max(last.finished, ledger.last_finished().value_or(last.finished));
    present.started = present.finished = now;
    return record::doubt_about(present, &last) != record::DateDoubt::none;
  }

  /// What `act` returns, which may try a PIN. Each try is counted and raises the mark, also one that fails: an older
  /// copy of the database takes none back.
  template <class Act>
  auto counting_tries(Act act) {
    prepare_to_write();
    struct Raise {
      Impl& impl;
      ~Raise() {
        try {
          impl.level.tries = level_of(impl.database).tries;
          impl.raise();
        } catch (const Error&) {
          // The mark stays too low, which does no harm.
        }
      }
    } const afterwards{*this};
    return act();
  }

  /// Closes in order: the next start finds the mark, unless something was found that it should look at.
  ~Impl() {
    if (!process_lock || is_marked || is_damaged || !ledger.is_certain()) return;
    try {
      folder.require_there();
      keep_backup();
      database.close();
      clean_close.put(*keys.key());
    } catch (const std::exception&) {
      // Without the mark the next start reads everything.
    }
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  /// Before anything is written.
  void prepare_to_write() {
    assert(process_lock);
    folder.require_there();
    withdraw_mark();
    has_changed = true;
  }

  /// Before something is forgotten, which must be in no copy either.
  void prepare_to_forget() {
    prepare_to_write();
    forget_copies();
  }

  /// Those that Rollcall made here by itself.
  void forget_copies() const {
    backups.withdraw();
    Quarantine::forget(home);
  }

  /// One a day, of what was changed.
  void keep_backup() const {
    if (!has_changed) return;
    try {
      const std::vector<Backups::Backup> all = backups.all();
      if (!all.empty() && all.front().day == today(*clock)) return;
      backups.make(database, today(*clock));
    } catch (const Error&) {
      // The one before is still there; of which day it is, the doctor says.
    }
  }

  bool has_open_attempt() const {
    return database.number("SELECT EXISTS (SELECT 1 FROM attempt WHERE finished = 0 AND abandoned = 0)") != 0;
  }

  /// So that no attempt that was begun meets a full drive in its middle.
  void reserve_room() {
    try {
      reserve.take(room_of_attempt);
    } catch (const os::DriveFull&) {
      throw os::DriveFull(tr("The drive is nearly full: an attempt is begun only where {room} KB are free, so that "
                             "nothing of it can be "
                             "lost.",
                             "room"_is = room_of_attempt / 1024),
                          tr("Free some space on the drive and try again."));
    }
  }

  void give_room_back() noexcept {
    try {
      if (!has_open_attempt()) reserve.give_back();
    } catch (const Error&) {
      // It is given back when the next attempt has ended.
    }
  }

  /// What `act` returns, which saves something of an attempt. Where the drive is full it gets the room that was
  /// reserved for it.
  template <class Act>
  auto in_attempt(Act act) {
    try {
      prepare_to_write();
      return act();
    } catch (const os::DriveFull&) {
      if (!reserve.give_back()) throw;
    }
    prepare_to_write();
    return act();
  }

  void withdraw_mark() {
    if (!is_marked) return;
    clean_close.withdraw();
    is_marked = false;
  }

  /// What `read` returns. Where it finds damage, the next start compares the two copies and takes what is missing here
  /// from the other.
  template <class Read>
  decltype(auto) reading(Read read) {
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
  std::filesystem::path home;
  Place place;
  std::vector<std::optional<os::FileStamp>> stamps;  ///< when it was read, if it is only read
  os::DirectoryHandle folder;
  std::optional<os::ProcessLock> process_lock;  ///< nothing if it is only read
  CleanClose clean_close;
  Backups backups;
  os::Reserve reserve;       ///< taken while somebody has an attempt open
  KeyFiles keys;             ///< without one only while a lost one is not replaced yet
  bool is_marked;            ///< nothing was written since the last clean close
  bool has_changed = false;  ///< something was saved, or was to be, since it was opened
  bool is_damaged = false;   ///< something was found that the next start should look at
  Database database;
  Learners learners;
  Sites sites;
  std::optional<Watermark> watermark;  ///< nothing without the PC's secret
  Level level;                         ///< of everything that was saved
  Message fall;                        ///< why the database was found lower than its mark; empty if it was not
  Attempts attempts;
  Events events;
  Ledger ledger;
  std::vector<Message> put_right;  ///< by opening
  std::vector<Message> news;       ///< of reading
};

Store::Store(const std::filesystem::path& home, Place place, const os::Clock& clock, Found found, const Look& look)
    : x_impl(std::make_unique<Impl>(home, place, clock, found, look)) {}
Store::Store(std::unique_ptr<Impl> impl) : x_impl(std::move(impl)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::read(const std::filesystem::path& home, Place place, const os::Clock& clock) {
  for (int tries = 0; tries < most_tries_to_read; ++tries) {
    const auto before = stamps_of(home);
    try {
      Store store(std::make_unique<Impl>(home, place, clock));
      if (!store.is_outdated()) return store;
    } catch (const Error&) {
      if (before == stamps_of(home)) throw;
    }
  }
  throw Error(tr("The learner data in {folder} changes all the time, so it cannot be read.", "folder"_is = home),
              tr("Try again, or close Rollcall first."));
}

bool Store::is_only_read() const { return !x_impl->process_lock; }

bool Store::is_outdated() const { return is_only_read() && x_impl->stamps != stamps_of(x_impl->home); }

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
  if (!x_impl->learners.has_pin(learner)) return x_impl->learners.unlock(learner, pin);
  return x_impl->counting_tries([&] { return x_impl->learners.unlock(learner, pin); });
}

Learner Store::rename_learner(std::int64_t learner, const std::string& name, const std::string& typed,
                              const std::string& pin, Alike alike) {
  const auto staff_number = identity::StaffNumber::parse(typed);
  const auto noted = [&](Transaction& transaction, const Learner& before) {
    std::vector<record::What> changes;
    if (before.staff_number != staff_number.text())
      changes.push_back(record::NumberCorrected{before.staff_number, staff_number.text()});
    if (!before.name.empty() && before.name != name) changes.push_back(record::NameCorrected{staff_number.text()});
    x_impl->forget_copies();
    x_impl->note(std::move(changes), transaction);
  };
  return x_impl->counting_tries(
      [&] { return x_impl->learners.rename(learner, name, staff_number, pin, alike, noted); });
}

void Store::set_pin(std::int64_t learner, const std::string& old_pin, const std::string& pin) {
  x_impl->counting_tries([&] {
    x_impl->learners.set_pin(learner, old_pin, pin, [&](Transaction& transaction, const Learner&) {
      x_impl->forget_copies();
      transaction.commit();
    });
  });
}

void Store::erase_learner(std::int64_t learner) {
  x_impl->prepare_to_forget();
  x_impl->learners.erase(learner);
}

AttemptSummary Store::begin(const AttemptPlan& plan) {
  x_impl->prepare_to_write();
  x_impl->reserve_room();
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
  x_impl->level.step = x_impl->in_attempt([&] { return x_impl->attempts.accept(attempt, position, choice); });
  x_impl->raise();
}

void Store::set_pages_read(std::int64_t attempt, std::uint32_t pages) {
  x_impl->in_attempt([&] { x_impl->attempts.set_pages_read(attempt, pages); });
}

void Store::set_lines_read(std::int64_t attempt, std::uint32_t lines) {
  x_impl->in_attempt([&] { x_impl->attempts.set_lines_read(attempt, lines); });
}

void Store::set_time_used(std::int64_t attempt, std::uint32_t milliseconds) {
  x_impl->in_attempt([&] { x_impl->attempts.set_time_used(attempt, milliseconds); });
}

void Store::set_ending_seen(std::int64_t attempt) {
  x_impl->in_attempt([&] { x_impl->attempts.set_ending_seen(attempt); });
}

void Store::set_scripted(std::int64_t attempt) {
  x_impl->in_attempt([&] { x_impl->attempts.set_scripted(attempt); });
}

void Store::set_language(std::int64_t attempt, std::string_view language) {
  x_impl->in_attempt([&] { x_impl->attempts.set_language(attempt, language); });
}

void Store::abandon(std::int64_t attempt) {
  x_impl->in_attempt([&] { x_impl->attempts.abandon(attempt); });
  x_impl->give_room_back();
}

record::SignedRecord Store::finish(std::int64_t attempt, record::CompletionRecord record) {
  x_impl->prepare_to_write();
  const AttemptSummary saved = x_impl->attempts.summary(attempt);
  if (std::optional<record::SignedRecord> there = this->record(saved.registration)) return *there;
  if (record.registration != saved.registration) throw Error(tr("This record belongs to another attempt."));
  if (saved.abandoned) throw Error(tr("This attempt was given up, so it cannot be finished."), tr("Start a new one."));
  if (!saved.damage.empty()) throw Damaged(saved.damage, tr("Have the data looked at with: rollcall doctor"));
  const record::SignedRecord made = x_impl->in_attempt([&] {
    Transaction transaction(x_impl->database);
    x_impl->attempts.mark_finished(saved.registration);
    return x_impl->ledger.store(record, saved.learner, *x_impl->keys.key(), transaction);
  });
  x_impl->give_room_back();
  x_impl->level.records = static_cast<std::int64_t>(made.sequence);
  x_impl->raise();
  return made;
}

std::vector<record::SignedRecord> Store::records(std::optional<std::int64_t> learner, const Tell& tell) const {
  return x_impl->reading([&] { return x_impl->ledger.records(learner, tell); });
}

std::optional<record::SignedRecord> Store::record(const std::array<std::uint8_t, 16>& registration) const {
  return x_impl->reading([&] { return x_impl->ledger.find(registration); });
}

std::vector<record::SignedRecord> Store::records_of(std::string_view staff_number) const {
  return x_impl->reading([&] { return x_impl->ledger.records_of(staff_number); });
}

const std::vector<record::SignedEvent>& Store::events() const {
  return x_impl->reading([&]() -> const auto& { return x_impl->events.all(); });
}

record::SignedEvent Store::note(record::What what) {
  x_impl->prepare_to_write();
  Transaction transaction(x_impl->database);
  return x_impl->note({std::move(what)}, transaction).front();
}

const seal::SecretKey& Store::site_key() const { return *x_impl->keys.key(); }

const std::vector<record::SiteKey>& Store::site_keys() const { return x_impl->sites.all(); }

void Store::change_site_key() { x_impl->become(record::Coming::changed, origin_of(x_impl->database).locality); }

SiteSettings Store::settings() const { return origin_of(x_impl->database).settings; }

void Store::set(const SiteSettings& settings) {
  for (const std::string& address : {settings.home_page, settings.activities}) {
    if (!address.empty()) record::expect_address(address);
  }
  if (!is_utf8(settings.name) || settings.name.size() > longest_site_name || has_control(settings.name))
    throw Error(tr("The name of the site cannot be written."),
                tr("Give one of letters that print, of at most {most} bytes.", "most"_is = longest_site_name));
  if (settings.months_of_choices > most_months)
    throw Error(tr("Choices are kept for at most {most} months, or as long as their learner.", "most"_is = most_months),
                tr("Give a smaller number, or 0 for as long as their learner."));
  x_impl->prepare_to_write();
  Origin origin = origin_of(x_impl->database);
  origin.settings = settings;
  save(x_impl->database, origin, x_impl->learners.machine());
}

std::string Store::library_mark() const { return origin_of(x_impl->database).library; }

void Store::set_library_mark(const std::string& mark) {
  Origin origin = origin_of(x_impl->database);
  if (origin.library == mark || !x_impl->learners.has_machine()) return;
  x_impl->prepare_to_write();
  origin.library = mark;
  save(x_impl->database, origin, x_impl->learners.machine());
}

std::vector<Message> Store::news() const {
  std::vector<Message> all = x_impl->news_of_keys();
  for (const auto* more : {&x_impl->put_right, &x_impl->news}) all.insert(all.end(), more->begin(), more->end());
  return all;
}

const std::vector<Message>& Store::put_right() const { return x_impl->put_right; }

void Store::set_news_read() {
  if (x_impl->news_of_keys().empty() || !x_impl->learners.has_machine()) return;
  x_impl->prepare_to_write();
  Origin origin = origin_of(x_impl->database);
  origin.keys_told = static_cast<std::int64_t>(x_impl->sites.all().size());
  save(x_impl->database, origin, x_impl->learners.machine());
}

std::vector<Message> Store::check(const Tell& tell) const {
  std::vector<Message> problems;
  Statement rows = x_impl->database.prepare("PRAGMA integrity_check");
  while (rows.step()) {
    if (rows.text(0) != "ok")
      problems.push_back(tr("The database file is damaged: {reason}.", "reason"_is = rows.text(0)));
  }
  for (const auto& part : {x_impl->ledger.check(tell), x_impl->learners.check(), x_impl->attempts.check()})
    problems.insert(problems.end(), part.begin(), part.end());
  try {
    for (const Backups::Backup& backup : x_impl->backups.all()) {
      if (!Backups::is_sound(backup))
        problems.push_back(
            tr("The backup {file} is damaged. The next one is made when Rollcall is closed on another day.",
               "file"_is = backup.file));
    }
  } catch (const Error& unreadable) {
    problems.push_back(unreadable.message());
  }
  if (!x_impl->fall.empty())
    problems.push_back(
        tr("{problem} If that was done on purpose, run: rollcall doctor --accept. From then on what is "
           "here now counts.",
           "problem"_is = x_impl->fall));
  if (!problems.empty()) x_impl->note_damage();
  return problems;
}

std::vector<Message> Store::remarks() const {
  const auto now = x_impl->clock->seconds();
  std::vector<Message> all = x_impl->reading([&] { return x_impl->ledger.remarks(now); });
  try {
    for (const Backups::Backup& backup : x_impl->backups.all())
      all.push_back(
          tr("There is a backup of {day}: {file}", "day"_is = record::spoken(backup.day), "file"_is = backup.file));
  } catch (const Error&) {
    // That they cannot be read is a problem, which `check` tells.
  }
  if (const std::uint32_t months = settings().months_of_choices; months > 0)
    all.push_back(
        trn("Choices are kept for {n} month; records stay.", "Choices are kept for {n} months; records stay.", months));
  if (const std::filesystem::path file = x_impl->home / "machine.secret"; os::is_there(file))
    all.push_back(
        tr("The secret of this computer lies beside the learner data, in {file}: whoever can read this folder "
           "can read what is under no PIN, and try PINs as often as they like. It lies apart where the data is "
           "in the usual place of the account.",
           "file"_is = file));
  return all;
}

std::vector<Message> Store::mend() {
  Impl& impl = *x_impl;
  std::vector<Message> done;
  const Quarantine beside(impl.home);
  Mending mending(impl.database, impl.learners, impl.attempts, impl.ledger, beside);
  impl.prepare_to_write();
  const auto add = [&](std::vector<Message> more) { done.insert(done.end(), more.begin(), more.end()); };
  for (const Backups::Backup& backup : impl.backups.all()) {
    if (!impl.learners.has_machine() && !done.empty()) break;
    try {
      add(mending.take_from(backup, secret_file(impl.home, impl.place), *impl.clock));
    } catch (const Error&) {
      beside.move(backup.file);
      done.push_back(tr("The backup of {day} cannot be read. It was set beside in {folder}.",
                        "day"_is = record::spoken(backup.day), "folder"_is = beside.folder()));
    }
  }
  add(mending.mend_journal());
  impl.events.read_again();
  if (!done.empty() && impl.watermark) {
    impl.level = level_of(impl.database);
    impl.watermark->put(impl.level);
    impl.fall = {};
  }
  return done;
}

void Store::require_home() const { x_impl->folder.require_there(); }

}  // namespace rollcall::progress
