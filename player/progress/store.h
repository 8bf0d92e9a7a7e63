#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"
#include "player/os/clock.h"
#include "player/os/whereabouts.h"
#include "player/progress/attempt_row.h"
#include "player/progress/place.h"
#include "player/progress/site_settings.h"
#include "player/record/event.h"
#include "player/record/signed_record.h"
#include "player/record/site_key.h"
#include "player/tell.h"

namespace rollcall::progress {

struct Learner {
  std::int64_t id = 0;
  std::string name;  ///< empty while locked behind a PIN, or where it is damaged
  std::string staff_number;
  bool has_pin = false;
};

/// Somebody has a staff number that looks the same. Two people may; whoever adds them is asked.
class LooksAlike : public Error {
 public:
  using Error::Error;
};

enum class Alike : std::uint8_t { is_asked, is_meant };

class WrongPin : public Error {
 public:
  using Error::Error;
};

/// What is done when the database is not as it was saved last, or not there at all: `must_fit` refuses a lost one and
/// tells of a lower one; `is_accepted` takes what is there from now on, which is for a person to decide. The same goes
/// for the key of the site: without it a new one is made only when that is accepted. `is_put_back` accepts a backup
/// that the doctor put in the place of a lost database, with a key too that neither the backup nor the journal names.
enum class Found : std::uint8_t { must_fit, is_accepted, is_put_back };

/// Thrown where another process has the store open.
class InUse : public Error {
 public:
  explicit InUse(const Error& words) : Error(words) {}
};

/// Says where a file is: os::whereabouts_of, or what a test likes.
using Look = std::function<os::Whereabouts(const std::filesystem::path& file)>;

/// The learner database of one home folder (SQLite), its journal of finished records, and the site's own signing key.
/// One process, one connection. What a call has accepted when it returns is on the disk: power cuts, full disks and
/// pulled sticks lose nothing acknowledged. Every call throws Error when the disk fails, and has then changed nothing.
class Store {
 public:
  /// Opens, or creates, the store in `home`: `rollcall.db`, `journal.rcj`, `site.key`, `watermark` and `lock`, all for
  /// this account alone, and the PC's secret, `machine.secret`, apart from it (os::secret_folder) or in it. Throws
  /// InUse if another process has it open, and Error if the database is lost or damaged, or if the key is not the one
  /// that the site has signed with; a damaged file is left as it is. A journal that was cut off in the middle of a line
  /// is mended, and whichever of database and journal lacks a finished record gets it from the other. After a clean
  /// close, of which `clean-close` is the mark, neither is read for that. Data that was copied, or came to another
  /// computer (locality.h), becomes a site of its own at once; `news` says so until it was read. `clock` must outlive
  /// the store.
  Store(const std::filesystem::path& home, Place place, const os::Clock& clock, Found found = Found::must_fit,
        const Look& look = os::whereabouts_of);
  /// The data as it is now, only to be read: nothing is locked, made, mended or written, also beside whoever has it
  /// open, and where nothing may be written. `news` says what was left out, and what nobody looked at. Throws Error if
  /// there is no data, or if it changes all the time. Only what is const may be asked of it.
  static Store read(const std::filesystem::path& home, Place place, const os::Clock& clock);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  std::vector<Learner> learners() const;
  /// Throws Error if the staff number is none (identity/staff_number.h) or taken, or if the PIN is shorter than 4
  /// characters, and LooksAlike. `pin` may be empty: then the PC's own secret protects the data, and the learner is
  /// unlocked whenever the store is.
  Learner add_learner(const std::string& name, const std::string& staff_number, const std::string& pin = {},
                      Alike alike = Alike::is_asked);
  /// Where the staff number as it was typed belongs to somebody.
  std::optional<Learner> find_learner(const std::string& staff_number) const;
  /// Makes the learner's data readable until the store closes. Throws WrongPin; after the third wrong PIN each try has
  /// to wait, from 30 seconds to an hour, and setting the clock back does not shorten that (setting it forward
  /// does: there is no other clock).
  Learner unlock(std::int64_t learner, const std::string& pin = {});
  /// Another name or staff number, for whoever knows the PIN, with the events that say so; a first name corrects
  /// nothing. What was recorded keeps the old ones. Throws as `add_learner`, and WrongPin.
  Learner rename_learner(std::int64_t learner, const std::string& name, const std::string& staff_number,
                         const std::string& pin = {}, Alike alike = Alike::is_asked);
  /// `pin` may be empty: then there is none any more. The old one opens nothing afterwards. Throws as `add_learner`,
  /// and WrongPin.
  void set_pin(std::int64_t learner, const std::string& old_pin, const std::string& pin);
  /// Deletes the learner's key and with it everything only the key could read. Records and the journal's chain stay.
  void erase_learner(std::int64_t learner);

  /// The learner must be unlocked to begin, to go on, and for whatever has a trace: traces are sealed.
  AttemptSummary begin(const AttemptPlan& plan);
  /// Newest first, those given up too. Nothing is decrypted, so a locked learner's may be asked for as well.
  std::vector<AttemptSummary> summaries(std::int64_t learner) const;
  /// Throws Error if there is no such attempt. One whose trace is damaged says so.
  AttemptRow attempt(std::int64_t id) const;
  /// What this learner has begun of this module in this variant (empty: the whole module); each variant is kept by
  /// itself.
  std::optional<AttemptRow> unfinished(std::int64_t learner, std::string_view module, std::string_view variant) const;
  /// As `summaries`, with the traces. One that is damaged says so, and hides no other.
  std::vector<AttemptRow> attempts(std::int64_t learner) const;
  /// `position` must be the number of steps accepted before. Sets what was read and the time used to 0. Throws Error
  /// for a finished attempt, in which only pages are still read, and for going back in an assessment.
  void accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice);
  /// Of the page that follows, no line has been read.
  void set_pages_read(std::int64_t attempt, std::uint32_t pages);
  void set_lines_read(std::int64_t attempt, std::uint32_t lines);
  /// How long the decision that stands open has taken so far, in milliseconds: a time limit goes on where it was.
  void set_time_used(std::int64_t attempt, std::uint32_t milliseconds);
  /// All that followed the last choice was read.
  void set_ending_seen(std::int64_t attempt);
  /// A script makes choices in it. Throws Error for a finished attempt, which stays as it was recorded.
  void set_scripted(std::int64_t attempt);
  /// In which it goes on. Throws Error for a finished attempt, which stays as it was recorded.
  void set_language(std::int64_t attempt, std::string_view language);
  /// Gives an unfinished attempt up. It stays in the database with its choices, marked, as long as its learner. Throws
  /// Error for a finished one.
  void abandon(std::int64_t attempt);
  /// Stores the record with the next sequence number, marks the attempt finished and appends to the journal. Returns
  /// the record as stored; for an attempt that is finished already, the one that was stored then.
  record::SignedRecord finish(std::int64_t attempt, record::CompletionRecord record);

  /// By sequence number. Erasing a learner does not erase them.
  std::vector<record::SignedRecord> records(std::optional<std::int64_t> learner = {}, const Tell& tell = {}) const;
  /// Those of one staff number, of an erased learner too; no other record is looked at.
  std::vector<record::SignedRecord> records_of(std::string_view staff_number) const;
  /// The record of this attempt, looked at alone; nothing if there is none.
  std::optional<record::SignedRecord> record(const std::array<std::uint8_t, 16>& registration) const;
  /// What the site has noted beside its records, by number.
  const std::vector<record::SignedEvent>& events() const;
  /// Signs it as the next event, and stores it with its second copy in the journal.
  record::SignedEvent note(record::What what);
  const seal::SecretKey& site_key() const;
  /// How the site came to its keys; the last one is its own now.
  const std::vector<record::SiteKey>& site_keys() const;
  /// From now on the site signs with a new key; the old one says so and is gone.
  void change_site_key();
  SiteSettings settings() const;
  /// Throws Error for an address that is none (record::expect_address) and a name that cannot be written.
  void set(const SiteSettings& settings);
  /// How far the library beside the store had come, in words of whoever keeps it; sealed, so that a trust list and
  /// releases that were taken away are missed. Empty before the first time. Nothing is noted without the PC's secret.
  std::string library_mark() const;
  void set_library_mark(const std::string& mark);
  bool is_only_read() const;
  /// Somebody else has saved something since this was read.
  bool is_outdated() const;

  /// How the site came to keys that nobody has read of yet, in this opening or one before; and what a reader left out
  /// or could not look at. A sentence each, for whoever opened it.
  std::vector<Message> news() const;
  /// What opening it has put right by itself; `news` has it too. A sentence each.
  const std::vector<Message>& put_right() const;
  /// Somebody has read how the site came to its keys, or has given the new one out.
  void set_news_read();

  /// What is no damage, and yet to be known: records whose dates cannot be believed, a clock that is behind them. A
  /// sentence for each.
  std::vector<Message> remarks() const;

  /// Looks at everything: the database file, how far it has come, the chain of records and their signatures, the
  /// journal, and that every row is as it was saved and none is missing. One sentence for each thing that is wrong;
  /// empty if all is well.
  std::vector<Message> check(const Tell& tell = {}) const;

  /// Mends what can be mended where the database can be read: from the backups, the newest first, and the journal from
  /// the database. Nothing is deleted: what was there before is set beside, in `damaged`. A sentence for each thing
  /// that was done.
  std::vector<Message> mend();

  /// Throws Error if the home folder is gone: a stick that was pulled. Every call above that writes asks this first, so
  /// that nothing begins anew on the disk beneath.
  void require_home() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::progress
