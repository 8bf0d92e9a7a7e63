#include "player/command/known_learner.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "player/scenario/nearest.h"

namespace rollcall::command {

progress::Learner known_learner(const progress::Store& store, const std::string& staff_number) {
  if (const std::optional<progress::Learner> found = store.find_learner(staff_number)) return *found;
  std::vector<std::string> numbers;
  for (const progress::Learner& learner : store.learners()) numbers.push_back(learner.staff_number);
  const auto meant = scenario::nearest(staff_number, numbers);
  throw Error(
      tr("Nobody here has the staff number {number}.", "number"_is = staff_number),
      meant ? tr("Did you mean {number}?", "number"_is = *meant) : tr("'rollcall learner list' shows who is here."));
}

std::vector<record::SignedRecord> records_about(const progress::Store& store, const progress::Learner& learner) {
  std::map<std::uint64_t, record::SignedRecord> found;
  for (record::SignedRecord& record : store.records(learner.id)) found.try_emplace(record.sequence, std::move(record));
  for (record::SignedRecord& record : store.records_of(learner.staff_number))
    found.try_emplace(record.sequence, std::move(record));
  std::vector<record::SignedRecord> records;
  for (auto& [sequence, record] : found) records.push_back(std::move(record));
  return records;
}

std::string pin_of(const progress::Learner& learner, const Typist& typist) {
  if (!learner.has_pin) return {};
  return typist.pin(tr("PIN of {number}:", "number"_is = learner.staff_number),
                    tr("No PIN was given, and nothing was changed."));
}

}  // namespace rollcall::command
