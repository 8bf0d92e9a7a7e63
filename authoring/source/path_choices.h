#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "authoring/source/choices.h"
#include "player/course/rule.h"
#include "player/record/record.h"

/// The closed choices and the small words of a path.
namespace rollcall::source {

/// The day on which something expires, within its month.
enum class Expiry : std::uint8_t { end_of_month, same_day };

inline constexpr std::array<ChoiceWord<course::Rule::From>, 3> beginnings{
    {{"completion", course::Rule::From::completion},
     {"previous expiry", course::Rule::From::previous_expiry},
     {"fixed date", course::Rule::From::fixed_date}}};
inline constexpr std::array<ChoiceWord<Expiry>, 2> expiries{
    {{"end of month", Expiry::end_of_month}, {"same day", Expiry::same_day}}};
inline constexpr std::array<ChoiceWord<record::Mode>, 2> modes{
    {{"practice", record::Mode::practice}, {"assessment", record::Mode::assessment}}};

struct DayOfYear {
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  bool operator==(const DayOfYear&) const = default;
};
/// "31 March"; nothing if no year has such a day.
std::optional<DayOfYear> parse_day_of_year(std::string_view text);

/// Days, from "14 days", "1 day" or "2 weeks"; nothing unless they are 1 to 3650.
std::optional<std::uint16_t> parse_days(std::string_view text);

}  // namespace rollcall::source
