#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "player/os/clock.h"
#include "player/progress/attempts.h"
#include "player/progress/backups.h"
#include "player/progress/ledger.h"
#include "player/progress/quarantine.h"

namespace rollcall::progress {

/// Mends the rows of a database that can be read, and its journal: what is damaged or missing is taken from a backup,
/// where it is whole, and the journal is written anew from what is whole in both. What was there before is set beside
/// first. Everything that it is given must outlive it.
class Mending {
 public:
  Mending(Database& database, Learners& learners, Attempts& attempts, Ledger& ledger, const Quarantine& beside)
      : x_database(&database), x_learners(&learners), x_attempts(&attempts), x_ledger(&ledger), x_beside(&beside) {}

  /// What this backup has whole; a sentence for each thing that was mended. `secret`: the file of the PC's secret.
  std::vector<Message> take_from(const Backups::Backup& backup, const std::filesystem::path& secret,
                                 const os::Clock& clock);
  std::vector<Message> mend_journal();

 private:
  void take_rows(const Database& copy, std::span<const std::int64_t> people, std::span<const std::int64_t> plays);

  Database* x_database;
  Learners* x_learners;
  Attempts* x_attempts;
  Ledger* x_ledger;
  const Quarantine* x_beside;
};

}  // namespace rollcall::progress
