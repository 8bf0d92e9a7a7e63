#include "player/record/formatting.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

constexpr std::int64_t day_length = 86'400;

std::int64_t day_number(std::int64_t seconds) { return seconds / day_length - (seconds % day_length < 0 ? 1 : 0); }

std::string digits(std::int64_t value, int width) {
  char text[32];
  std::snprintf(text, sizeof text, "%0*lld", width, static_cast<long long>(value));
  return text;
}

}  // namespace

// Days to a date, by H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"; std::chrono's own years end at 32767.
Date date_of(std::int64_t seconds) {
  const std::int64_t days = day_number(seconds) + 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const std::int64_t day_of_era = days - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<unsigned>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  date.month = static_cast<unsigned>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

std::string timestamp(std::int64_t seconds) {
  const Date date = date_of(seconds);
  const std::int64_t of_day = seconds - day_number(seconds) * day_length;
  return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2) + "T" +
         digits(of_day / 3600, 2) + ":" + digits(of_day / 60 % 60, 2) + ":" + digits(of_day % 60, 2) + "Z";
}

std::optional<std::int64_t> parse_timestamp(std::string_view text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, end = 0;
  const std::string start(text.substr(0, 19));
  if (std::sscanf(start.c_str(), "%4d-%2d-%2d%*1[Tt ]%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second,
                  &end) != 6 ||
      end != 19)
    return std::nullopt;
  text.remove_prefix(19);
  if (text.starts_with('.')) {
    const std::size_t fraction = text.find_first_not_of('0', 1);
    if (fraction == 1 || fraction == std::string_view::npos) return std::nullopt;
    text.remove_prefix(fraction);
  }
  int zone = 0;
  if (text != "Z" && text != "z") {
    int hours = 0, minutes = 0;
    const std::string offset(text);
    if (std::sscanf(offset.c_str(), "%*1[+-]%2d:%2d%n", &hours, &minutes, &end) != 2 ||
        static_cast<std::size_t>(end) != offset.size())
      return std::nullopt;
    zone = (hours * 60 + minutes) * 60 * (offset[0] == '-' ? -1 : 1);
  }
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || hour > 24 || minute > 59 || second > 60) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return days * day_length + hour * 3600 + minute * 60 + second - zone;
}

std::string duration(std::uint32_t seconds) {
  const std::uint32_t hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
  std::string text = "PT";
  if (hours > 0) text += std::to_string(hours) + "H";
  if (minutes > 0) text += std::to_string(minutes) + "M";
  if (rest > 0 || seconds == 0) text += std::to_string(rest) + "S";
  return text;
}

std::string uuid(const std::array<std::uint8_t, 16>& bytes) {
  std::string text = seal::hex(bytes);
  for (const std::size_t at : {20u, 16u, 12u, 8u}) text.insert(at, "-");
  return text;
}

std::string derived_uuid(const std::array<std::uint8_t, 16>& from, std::string_view name) {
  std::string seed(from.begin(), from.end());
  seed += name;
  const seal::Digest whole = seal::digest(std::string_view(seed));
  std::array<std::uint8_t, 16> bytes{};
  std::copy_n(whole.begin(), bytes.size(), bytes.begin());
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x50);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
  return uuid(bytes);
}

}  // namespace rollcall::record
