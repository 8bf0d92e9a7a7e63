#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/progress/attempts.h"
#include "player/progress/database.h"
#include "player/progress/events.h"
#include "player/progress/journal.h"
#include "player/progress/journal_entry.h"
#include "player/progress/sites.h"
#include "player/tell.h"

namespace rollcall::progress {

/// The finished records and the events beside them, twice: in the database and in the journal, with the keys of their
/// site. Only what the key signed that was this site's at that number is a record here, wherever it stands. All that it
/// is given must outlive it.
class Ledger {
 public:
  Ledger(Database& database, Attempts& attempts, Events& events, const std::filesystem::path& journal,
         const Sites& sites);

  /// Reads both copies, mends a journal that was cut off in the middle of a write, and gives each copy what only the
  /// other has complete. Returns how many records and events the journal was given. Throws Error for what an older
  /// Rollcall wrote.
  std::size_t reconcile();

  /// The number after the last record that the current key of the site has signed, in either copy.
  std::uint64_t next_of_current_key() const;

  /// How many records and events only the journal has: what `reconcile` would put into the database.
  std::size_t only_in_journal() const;

  /// By sequence number. Throw Damaged, rather than hand out a record that its site did not sign.
  std::vector<record::SignedRecord> records(std::optional<std::int64_t> learner, const Tell& tell = {}) const;
  std::vector<record::SignedRecord> records_of(std::string_view staff_number) const;
  std::optional<record::SignedRecord> find(const std::array<std::uint8_t, 16>& registration) const;
  /// When the last one was finished; nothing if there is none that can be read.
  std::optional<std::int64_t> last_finished() const;

  /// Gives the record the next sequence number, signs it, stores it in both copies and commits `transaction`, which
  /// holds whatever else belongs to finishing. Throws Error if one of them fails; neither has the record then.
  record::SignedRecord store(record::CompletionRecord record, std::int64_t learner, const seal::SecretKey& site,
                             Transaction& transaction);

  /// The same for events, and `transaction` holds what they tell of.
  std::vector<record::SignedEvent> note(std::vector<record::What> all, std::int64_t now, std::int16_t offset,
                                        const seal::SecretKey& site, Transaction& transaction);

  /// Writes into the journal how the site came to its keys, which is in the database already. A start does it where
  /// the power was cut before.
  void append_keys();

  /// False once storing has failed: then only a new start, which reads both copies, can tell what the drive holds.
  bool is_certain() const { return x_is_certain; }

  /// Hands records that were restored without their learner to the learner with that staff number.
  void adopt(std::int64_t learner, const std::string& staff_number);

  /// A record that one copy lacks.
  struct Missing {
    JournalEntry entry;
    record::SignedRecord record;
  };
  /// What another copy of the database has whole, and this one has not.
  struct Lacking {
    std::vector<Missing> records;
    std::vector<record::SignedEvent> events;
    std::size_t size() const { return records.size() + events.size(); }
  };
  Lacking lacking(const Ledger& copy) const;
  void take(const Lacking& lacking) { restore(lacking.records, lacking.events); }

  const std::filesystem::path& journal_file() const { return x_file; }
  /// Each line of it is in the database, and none is missing.
  bool is_journal_whole() const;
  /// Everything that is whole in the database, in the place of what the journal holds; returns how many records and
  /// events that are.
  std::size_t write_journal_anew();

  /// What the records say against themselves, and what they say against a clock that shows `now`.
  std::vector<Message> remarks(std::int64_t now) const;

  /// What is wrong with the records, their signatures or the journal, a sentence each.
  std::vector<Message> check(const Tell& tell = {}) const;

 private:
  record::SignedRecord record_at(const Statement& row) const;
  std::vector<record::SignedRecord> records_at(Statement& rows, const Tell& tell = {}) const;
  std::size_t count() const;
  JournalEntry entry_at(const Statement& row) const;
  std::optional<record::SignedRecord> valid(const JournalEntry& entry) const;
  /// The lines of those keys that the journal has not; a site that kept its first key needs none.
  std::string missing_keys(std::string_view contents) const;
  std::vector<JournalEntry> entries() const;
  void insert(const Missing& one, std::optional<std::int64_t> learner);
  void restore(const Missing& one);
  void restore(const std::vector<Missing>& missing, const std::vector<record::SignedEvent>& events);
  std::size_t compare_and_mend();
  /// Throws Error unless both copies are known to be alike.
  void expect_certain() const;
  /// The lines are in the journal and `transaction` is committed, or neither.
  void save(std::string_view lines, Transaction& transaction);
  void check_rows(std::vector<Message>& problems, const Tell& tell) const;
  void check_journal(std::vector<Message>& problems) const;
  void check_events(const std::vector<record::SignedEvent>& in_journal, std::vector<Message>& problems) const;

  Database* x_database;
  Attempts* x_attempts;
  Events* x_events;
  const Sites* x_sites;
  std::filesystem::path x_file;
  Journal x_journal;
  bool x_is_certain = true;
  bool x_must_reopen = false;  // the journal may have a line that the database has not
};

}  // namespace rollcall::progress
