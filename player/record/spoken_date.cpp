#include "player/record/spoken_date.h"

#include <array>
#include <string>

namespace rollcall::record {

Message spoken(const Date& day) {
  static constexpr std::array<Phrase, 12> months = {tr_noop("January"), tr_noop("February"), tr_noop("March"),
                                                    tr_noop("April"),   tr_noop("May"),      tr_noop("June"),
                                                    tr_noop("July"),    tr_noop("August"),   tr_noop("September"),
                                                    tr_noop("October"), tr_noop("November"), tr_noop("December")};
  return tr("{day} {month} {year}", "day"_is = day.day, "month"_is = Message(months[day.month - 1]),
            "year"_is = day.year);
}

Message spoken_moment(std::int64_t seconds, std::int16_t offset) {
  const std::string local = timestamp(seconds, offset);
  const std::size_t hour = local.find('T') + 1;
  return tr("{day}, {hour}:{minute}", "day"_is = spoken(date_of(seconds, offset)),
            "hour"_is = Message::number(local.substr(hour, 2)),
            "minute"_is = Message::number(local.substr(hour + 3, 2)));
}

}  // namespace rollcall::record
