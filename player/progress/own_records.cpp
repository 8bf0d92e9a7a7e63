#include "player/progress/own_records.h"

#include <optional>
#include <utility>

#include "player/progress/journal.h"
#include "player/progress/journal_entry.h"
#include "player/progress/journal_event.h"
#include "player/record/binary.h"

namespace rollcall::progress {
namespace {

std::vector<record::SignedEvent> events_in(const std::vector<JournalLine>& lines) {
  std::vector<record::SignedEvent> events;
  for (const JournalLine& line : lines) {
    if (std::optional<record::SignedEvent> event = parse_event(line.text)) events.push_back(*std::move(event));
  }
  return events;
}

}  // namespace

OwnRecords::OwnRecords(const std::filesystem::path& home, record::SiteFile site)
    : OwnRecords(lines_of(Journal(home / "journal.rcj").contents()), std::move(site)) {}

OwnRecords::OwnRecords(const std::vector<JournalLine>& lines, record::SiteFile site)
    : x_site(std::move(site)), x_people(events_in(lines)) {
  for (const JournalLine& line : lines) {
    if (std::optional<JournalEntry> entry = parse_entry(line.text))
      x_records.insert_or_assign(entry->sequence, std::move(entry->record));
  }
}

bool OwnRecords::miss(const record::SignedRecord& record) const {
  if (!is_own(record)) return false;
  const auto found = x_records.find(record.sequence);
  return found == x_records.end() || found->second != record::encode(record);
}

bool OwnRecords::has_set_aside(const record::SignedRecord& record) const {
  return is_own(record) && x_people.set_aside(record.registration);
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
