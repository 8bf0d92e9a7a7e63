#include "player/progress/own_records.h"

#include <utility>

#include "player/progress/journal.h"
#include "player/progress/journal_entry.h"
#include "player/record/binary.h"

namespace rollcall::progress {

OwnRecords::OwnRecords(const std::filesystem::path& home, record::SiteFile site) : x_site(std::move(site)) {
  const std::string contents = Journal(home / "journal.rcj").contents();
  for (const JournalLine& line : lines_of(contents)) {
    if (std::optional<JournalEntry> entry = parse_entry(line.text))
      x_records.insert_or_assign(entry->sequence, std::move(entry->record));
  }
}

bool OwnRecords::miss(const record::SignedRecord& record) const {
  if (!is_own(record)) return false;
  const auto found = x_records.find(record.sequence);
  return found == x_records.end() || found->second != record::encode(record);
}

bool OwnRecords::is_own(const record::SignedRecord& record) const {
  if (record.site == seal::key_id(x_site.key)) return true;
  for (const record::SiteKey& next : x_site.history) {
    if (next.before && record.site == seal::key_id(*next.before))
      return next.coming != record::Coming::copied || record.sequence < next.first;
  }
  return false;
}

}  // namespace rollcall::progress
