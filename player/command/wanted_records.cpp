#include "player/command/wanted_records.h"

#include <algorithm>
#include <optional>
#include <set>

#include "player/learning/corrections.h"
#include "player/record/formatting.h"
#include "player/scenario/nearest.h"

namespace rollcall::command {
namespace {

/// Throws Error for a text that names no day.
record::Date day_named(const std::string& text) {
  if (const auto day = record::parse_day(text)) return *day;
  throw Error(tr("'{text}' is not a date.", "text"_is = text),
              tr("Write the year, the month and the day, such as 2026-03-01."));
}

/// By the day that every face of the record shows.
bool is_before(const record::CompletionRecord& record, const record::Date& first) {
  return record::date_of(record.finished, record.offset) < first;
}

}  // namespace

std::vector<record::SignedRecord> wanted_records(const progress::Store& store, const WantedRecords& wanted,
                                                 const Tell& tell) {
  std::optional<record::Date> first;
  if (!wanted.since.empty()) first = day_named(wanted.since);
  std::vector<record::SignedRecord> records =
      wanted.learner.empty() ? store.records({}, tell) : learning::records_of_person(store, wanted.learner);
  std::erase_if(records, [&](const record::SignedRecord& record) {
    return (!wanted.module.empty() && record.module != wanted.module) || (first && is_before(record, *first));
  });
  return records;
}

std::vector<std::uint64_t> set_aside_among(const progress::Store& store,
                                           std::span<const record::SignedRecord> records) {
  const record::People people = learning::people(store);
  std::vector<std::uint64_t> numbers;
  for (const record::SignedRecord& record : records) {
    if (people.set_aside(record.registration)) numbers.push_back(record.sequence);
  }
  return numbers;
}

void leave_out_set_aside(const progress::Store& store, std::vector<record::SignedRecord>& records,
                         const terminal::Console& console) {
  for (const std::uint64_t number : set_aside_among(store, records)) {
    console.say(tr("Record {number} does not count: it was set aside. It is left out.", "number"_is = number));
    std::erase_if(records, [&](const record::SignedRecord& record) { return record.sequence == number; });
  }
  if (records.empty()) throw Error(tr("Nothing is written, since none of these records counts."));
}

Error none_wanted(const progress::Store& store, const WantedRecords& wanted) {
  const std::vector<record::SignedRecord> all = store.records();
  if (all.empty()) return Error(tr("There is no completion record yet."));
  if (!wanted.module.empty()) {
    std::set<std::string> modules;
    for (const record::SignedRecord& record : all) modules.insert(record.module);
    const auto meant = scenario::nearest(wanted.module, std::vector(modules.begin(), modules.end()));
    if (!modules.contains(wanted.module))
      return Error(tr("There is no completion record of the module '{module}'.", "module"_is = wanted.module),
                   meant ? tr("Did you mean {module}?", "module"_is = *meant) : Message());
  }
  if (!wanted.learner.empty() && learning::records_of_person(store, wanted.learner).empty())
    return Error(tr("There is no completion record of {number} yet.", "number"_is = wanted.learner));
  return Error(tr("There is no such completion record."), tr("Leave out --since, --module or --learner to get more."));
}

}  // namespace rollcall::command
