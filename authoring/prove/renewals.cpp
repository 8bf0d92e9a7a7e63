#include "authoring/prove/renewals.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "player/course/expiry.h"

namespace rollcall::prove {
namespace {

using course::Date;

constexpr Date first_day{2024, 1, 1};  // of a leap year
constexpr std::int64_t days_of_joining = 366 + 365;

Date month_of(const Date& day) { return {day.year, day.month, 1}; }

const course::Rule* rule_of(const course::Path& path, const course::Step& step) {
  const auto found = std::find_if(path.rules.begin(), path.rules.end(),
                                  [&](const course::NamedRule& rule) { return rule.name == step.rule; });
  return found == path.rules.end() ? nullptr : &found->rule;
}

/// A step that expires, for one person.
struct Valid {
  std::uint32_t step;
  const course::Rule* rule;
  std::int32_t minutes;
  Date until;
};

/// One person over the years.
class Life {
 public:
  Life(const course::Path& path, const std::vector<std::int32_t>& minutes, const std::vector<std::int32_t>& days,
       const Date& joined)
      : x_joined(joined) {
    for (std::uint32_t i = 0; i < path.steps.size(); ++i) {
      const course::Rule* const rule = rule_of(path, path.steps[i]);
      if (!rule) continue;
      const auto until = course::expiry(*rule, course::add_days(joined, days[i]));
      if (until) x_valid.push_back({i, rule, minutes[i], *until});
    }
  }

  void add_to(Renewals& figures) {
    add_expiring(figures);
    Date month = month_of(x_joined);
    for (std::int64_t i = 0; i <= 12 * years_of_renewals; ++i, month = course::add_months(month, 1))
      live(month, figures);
  }

 private:
  void add_expiring(Renewals& figures) const {
    std::map<Date, std::int32_t> months;
    for (const Valid& one : x_valid) {
      std::int32_t& expiring = months[month_of(one.until)] += one.minutes;
      figures.most_expiring = std::max(figures.most_expiring, expiring);
    }
  }

  void live(const Date& month, Renewals& figures) {
    const Date last = course::month_end(month);
    std::sort(x_valid.begin(), x_valid.end(),
              [](const Valid& a, const Valid& b) { return std::tie(a.until, a.step) < std::tie(b.until, b.step); });
    std::int32_t done = 0;
    for (Valid& one : x_valid) {
      // Without a window, what is done in the month in which it expires is done in time.
      const Date opens = std::min(course::window_opens(*one.rule, one.until), month_of(one.until));
      const Date day = std::clamp(opens, month, last);
      if (opens > last) continue;
      if (done == 0 || done + one.minutes <= minutes_a_month) {
        done += one.minutes;
        one.until = *course::expiry(*one.rule, std::min(day, one.until), one.until);
      } else if (one.until <= last) {
        if (!figures.missed) figures.missed = {one.step, x_joined, one.until};
        one.until = *course::expiry(*one.rule, course::add_days(last, 1), one.until);
      }
    }
    if (done > figures.most_minutes) figures.most_minutes = done, figures.fullest_month = month;
  }

  Date x_joined;
  std::vector<Valid> x_valid;
};

}  // namespace

Renewals follow_renewals(const course::Path& path, const std::vector<std::int32_t>& minutes,
                         const std::vector<std::int32_t>& days) {
  Renewals figures;
  figures.joined = static_cast<std::uint64_t>(days_of_joining);
  for (std::int64_t i = 0; i < days_of_joining; ++i)
    Life(path, minutes, days, course::add_days(first_day, i)).add_to(figures);
  return figures;
}

}  // namespace rollcall::prove
