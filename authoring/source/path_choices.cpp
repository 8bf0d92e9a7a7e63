#include "authoring/source/path_choices.h"

#include <algorithm>

#include "player/course/path_limits.h"
#include "player/whole_number.h"

namespace rollcall::source {
namespace {

struct Month {
  std::string_view name;
  std::uint8_t days;
};
constexpr std::array<Month, 12> months{{{"January", 31},
                                        {"February", 29},
                                        {"March", 31},
                                        {"April", 30},
                                        {"May", 31},
                                        {"June", 30},
                                        {"July", 31},
                                        {"August", 31},
                                        {"September", 30},
                                        {"October", 31},
                                        {"November", 30},
                                        {"December", 31}}};

}  // namespace

std::optional<DayOfYear> parse_day_of_year(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto day = whole_number<std::uint8_t>(text.substr(0, space));
  const auto month =
      std::find_if(months.begin(), months.end(), [&](const Month& one) { return one.name == text.substr(space + 1); });
  if (!day || *day == 0 || month == months.end() || *day > month->days) return std::nullopt;
  return DayOfYear{static_cast<std::uint8_t>(month - months.begin() + 1), *day};
}

std::optional<std::uint16_t> parse_days(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto number = whole_number<std::uint16_t>(text.substr(0, space));
  const std::string_view unit = text.substr(space + 1);
  const bool are_weeks = unit == "weeks" || unit == "week";
  if (!number || *number == 0 || (!are_weeks && unit != "days" && unit != "day")) return std::nullopt;
  const std::uint32_t days = std::uint32_t{*number} * (are_weeks ? 7 : 1);
  if (days > course::most_days) return std::nullopt;
  return static_cast<std::uint16_t>(days);
}

}  // namespace rollcall::source
