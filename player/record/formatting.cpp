#include "player/record/formatting.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "player/ascii.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

constexpr std::int64_t day_length = 86'400;

std::int64_t day_of_moment(std::int64_t seconds) { return seconds / day_length - (seconds % day_length < 0 ? 1 : 0); }

std::string digits(std::int64_t value, int width) {
  char text[32];
  std::snprintf(text, sizeof text, "%0*lld", width, static_cast<long long>(value));
  return text;
}

/// By a clock that is ahead of UTC. No moment that a record can hold is out of range, however wrong its clock was.
std::int64_t shifted(std::int64_t seconds, std::int16_t offset) {
  const std::int64_t ahead = std::int64_t{offset} * 60;
  constexpr auto first = std::numeric_limits<std::int64_t>::min(), last = std::numeric_limits<std::int64_t>::max();
  if (ahead > 0 && seconds > last - ahead) return last;
  if (ahead < 0 && seconds < first - ahead) return first;
  return seconds + ahead;
}

std::string zone_text(std::int16_t offset) {
  if (offset == 0) return "Z";
  const int minutes = std::abs(static_cast<int>(offset));
  return (offset < 0 ? "-" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2);
}

/// Whether a text begins like `shape`, where 0 stands for any digit, T also for a blank, and + also for -.
bool has_shape(std::string_view text, std::string_view shape) {
  const auto fits = [](char want, char c) {
    return want == '0'   ? is_ascii_digit(c)
           : want == 'T' ? c == 'T' || c == 't' || c == ' '
           : want == '+' ? c == '+' || c == '-'
                         : c == want;
  };
  return text.size() >= shape.size() && std::equal(shape.begin(), shape.end(), text.begin(), fits);
}

/// The number that so many digits are; precondition: they are digits.
int number(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

Date date_of(std::int64_t seconds, std::int16_t offset) { return date_of_day(day_of_moment(shifted(seconds, offset))); }

std::string day(const Date& date) {
  return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2);
}

std::string day(std::int64_t seconds, std::int16_t offset) { return day(date_of(seconds, offset)); }

std::optional<Date> parse_day(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size() || !has_shape(text, shape)) return std::nullopt;
  const Date date{number(text, 0, 4), static_cast<unsigned>(number(text, 5, 2)),
                  static_cast<unsigned>(number(text, 8, 2))};
  return exists(date) ? std::optional(date) : std::nullopt;
}

std::string timestamp(std::int64_t seconds, std::int16_t offset) {
  const std::int64_t local = shifted(seconds, offset);
  const std::int64_t of_day = local - day_of_moment(local) * day_length;
  return day(seconds, offset) + "T" + digits(of_day / 3600, 2) + ":" + digits(of_day / 60 % 60, 2) + ":" +
         digits(of_day % 60, 2) + zone_text(offset);
}

std::optional<std::int64_t> parse_timestamp(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00", zone_shape = "+00:00";
  if (!has_shape(text, shape)) return std::nullopt;
  const std::optional<Date> date = parse_day(text.substr(0, shape.find('T')));
  const int hour = number(text, 11, 2), minute = number(text, 14, 2), second = number(text, 17, 2);
  if (!date || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  text.remove_prefix(shape.size());
  if (text.starts_with('.')) {
    const std::size_t fraction = text.find_first_not_of('0', 1);
    if (fraction == 1 || fraction == std::string_view::npos) return std::nullopt;
    text.remove_prefix(fraction);
  }
  int zone = 0;
  if (has_shape(text, zone_shape) && text.size() == zone_shape.size()) {
    const int hours = number(text, 1, 2), minutes = number(text, 4, 2);
    if (hours > 23 || minutes > 59) return std::nullopt;
    zone = (hours * 60 + minutes) * 60 * (text[0] == '-' ? -1 : 1);
  } else if (text != "Z" && text != "z") {
    return std::nullopt;
  }
  return day_number(*date) * day_length + hour * 3600 + minute * 60 + second - zone;
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
