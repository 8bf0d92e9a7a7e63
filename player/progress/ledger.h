#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "player/progress/chain.h"
#include "player/progress/database.h"
#include "player/progress/journal.h"
#include "player/record/record.h"

namespace rollcall::progress {

/// The finished records, twice: in the database and in the journal. The database must outlive it.
class Ledger {
 public:
  /// Mends a torn journal and gives each copy what only the other has whole. From the journal only what `site` signed
  /// is taken: whoever exports a record signs it again, so nobody else's may get in.
  Ledger(Database& database, const std::filesystem::path& journal, const seal::SecretKey& site);

  /// By sequence number. Throws Damaged, rather than hand out a record that its site did not sign.
  std::vector<record::CompletionRecord> records(std::optional<std::int64_t> learner) const;
  std::optional<record::CompletionRecord> find(const std::array<std::uint8_t, 16>& registration) const;

  /// Gives the record the next sequence number, stores it in both copies and commits `transaction`, which holds
  /// whatever else belongs to finishing. Throws Error if one of them fails; neither has the record then.
  record::CompletionRecord store(record::CompletionRecord record, std::int64_t learner, Transaction& transaction);

  /// Hands records that were restored without their learner to the learner with that staff number.
  void adopt(std::int64_t learner, const std::string& staff_number);

  /// What is wrong with the chain, its signatures or the journal, a sentence each.
  std::vector<std::string> check() const;

 private:
  std::vector<Link> links() const;
  void insert(const Link& link, std::optional<std::int64_t> learner);
  void restore(const Link& link);
  void restore(const std::vector<Link>& links);
  void reconcile();

  Database* x_database;
  seal::SecretKey x_site;
  Journal x_journal;
  bool x_must_reopen = false;  // the journal may have a line that the database has not
};

}  // namespace rollcall::progress
