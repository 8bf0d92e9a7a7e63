#pragma once
#include <cstdint>

#include "player/message.h"
#include "player/record/formatting.h"

/// Dates as people say them, in the language of whoever reads.
namespace rollcall::record {

/// "20 November 2025"
Message spoken(const Date& day);
/// "20 November 2025, 15:25": `seconds` since 1970 UTC, by a clock that is `offset` minutes ahead of UTC.
Message spoken_moment(std::int64_t seconds, std::int16_t offset);

}  // namespace rollcall::record
