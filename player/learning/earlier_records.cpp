#include "player/learning/earlier_records.h"

#include "player/progress/damaged.h"

namespace rollcall::learning {

std::optional<std::vector<record::SignedRecord>> earlier_records(const progress::Store& store, std::int64_t learner) {
  try {
    return store.records(learner);
  } catch (const progress::Damaged&) {
    return std::nullopt;
  }
}

}  // namespace rollcall::learning
