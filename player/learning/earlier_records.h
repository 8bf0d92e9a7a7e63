#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "player/progress/store.h"

namespace rollcall::learning {

/// What this learner has completed before, under any of their numbers, and what was not set aside; nothing where a
/// record cannot be read, of which the doctor says what is wrong with it: nobody is kept from learning by it.
std::optional<std::vector<record::SignedRecord>> earlier_records(const progress::Store& store, std::int64_t learner);

}  // namespace rollcall::learning
