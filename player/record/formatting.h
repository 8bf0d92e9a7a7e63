#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "player/record/date.h"

/// How the faces of a record spell times and ids for machines, so that all of them say the same. For people see
/// spoken_date.h.
namespace rollcall::record {

/// `seconds` since 1970 UTC, by a clock that is `offset` minutes ahead of UTC.
Date date_of(std::int64_t seconds, std::int16_t offset = 0);

/// "2025-11-20T10:00:00Z", "2025-11-20T15:00:00+05:00" (RFC 3339). A year outside 0-9999 has as many digits as it
/// needs.
std::string timestamp(std::int64_t seconds, std::int16_t offset = 0);
/// "2025-11-20", the day of it.
std::string day(std::int64_t seconds, std::int16_t offset = 0);

/// The same of any day.
std::string day(const Date& date);
/// The day that "2025-11-20" names, of those that there are; nothing for another text.
std::optional<Date> parse_day(std::string_view text);

/// The moment that a text of RFC 3339 names, in any zone; nothing for another text, for a part of a second, or
/// for a leap second, which no record has.
std::optional<std::int64_t> parse_timestamp(std::string_view text);

/// "PT1H2M3S" (ISO 8601).
std::string duration(std::uint32_t seconds);

/// "6f1c2d3e-1111-4222-8333-444455556666", whatever the bytes are.
std::string uuid(const std::array<std::uint8_t, 16>& bytes);

/// A UUID that follows from another one and a name: the same every time. Marked as version 5 (RFC 9562), because
/// receivers check the number; the hash is BLAKE2b.
std::string derived_uuid(const std::array<std::uint8_t, 16>& from, std::string_view name);

}  // namespace rollcall::record
