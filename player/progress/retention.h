#pragma once
#include <cstdint>

#include "player/record/date.h"

/// How long the choices of attempts are kept, in months of the calendar.
namespace rollcall::progress {

/// The day so many months before; where that month is shorter, its last one.
record::Date months_before(const record::Date& day, std::uint32_t months);

/// When the day begins, in seconds since 1970 UTC, by a clock that is `offset` minutes ahead of UTC.
std::int64_t beginning_of(const record::Date& day, std::int16_t offset);

}  // namespace rollcall::progress
