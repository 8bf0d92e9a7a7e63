#include "player/learning/earlier_records.h"

#include <algorithm>

#include "player/learning/corrections.h"
#include "player/progress/damaged.h"

namespace rollcall::learning {

std::optional<std::vector<record::SignedRecord>> earlier_records(const progress::Store& store, std::int64_t learner) {
  try {
    const std::vector<progress::Learner> all = store.learners();
    const auto who = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == learner; });
    if (who == all.end()) return std::nullopt;
    std::vector<record::SignedRecord> records = records_of_person(store, who->staff_number);
    const record::People noted = people(store);
    std::erase_if(records, [&](const record::SignedRecord& record) { return noted.set_aside(record.registration); });
    return records;
  } catch (const progress::Damaged&) {
    return std::nullopt;
  }
}

}  // namespace rollcall::learning
