#include "player/course/expiry.h"

#include <algorithm>

namespace rollcall::course {
namespace {

Date rounded(const Rule& rule, const Date& day) { return rule.to_month_end ? month_end(day) : day; }

Date fixed_date(const Rule& rule, std::int64_t year) {
  return rounded(rule, {year, rule.month, std::min<unsigned>(rule.day, record::days_in_month(year, rule.month))});
}

Date next_fixed_date(const Rule& rule, const Date& completion) {
  std::int64_t year = completion.year;
  while (completion > fixed_date(rule, year) || completion >= window_opens(rule, fixed_date(rule, year))) ++year;
  return fixed_date(rule, year);
}

Date counted_anew(const Rule& rule, const Date& completion, const std::optional<Date>& previous) {
  if (rule.from == Rule::From::fixed_date) return next_fixed_date(rule, completion);
  const bool in_window = previous && rule.from == Rule::From::previous_expiry && completion <= *previous &&
                         completion >= window_opens(rule, *previous);
  return rounded(rule, add_months(in_window ? *previous : completion, rule.months));
}

}  // namespace

std::optional<Date> expiry(const Rule& rule, const Date& completion, const std::optional<Date>& previous) {
  if (rule.months == 0) return std::nullopt;
  const Date anew = counted_anew(rule, completion, previous);
  return previous ? std::max(anew, *previous) : anew;
}

Date window_opens(const Rule& rule, const Date& expiry) {
  return add_days(rounded(rule, add_months(expiry, -std::int64_t{rule.window})), 1);
}

}  // namespace rollcall::course
