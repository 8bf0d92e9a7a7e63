#include "player/course/ladder.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "player/course/counting.h"

namespace rollcall::course {
namespace {

/// Somebody on the ladder. Precondition: it has a step.
class Climb {
 public:
  Climb(const std::vector<std::uint16_t>& ladder, const Date& completed)
      : x_ladder(ladder), x_counted_from(completed), x_waits_since(completed), x_due(day_of_rung(0)) {}

  void pass(const Date& day) {
    if (2 * days_between(x_waits_since, day) < days_between(x_waits_since, x_due)) return;
    const Date served = std::max(day, x_due);
    while (x_rung < x_ladder.size() && day_of_rung(x_rung) <= served) ++x_rung;
    if (x_rung == x_ladder.size()) begin_at(day, --x_rung);
    x_waits_since = day;
    x_due = day_of_rung(x_rung);
    x_after_failure = false;
  }
  void fail(const Date& day) {
    begin_at(day, 0);
    x_waits_since = day;
    x_due = day_of_rung(x_rung);
    x_after_failure = true;
  }
  Refresher next() const { return {x_due, static_cast<std::uint32_t>(x_rung), x_after_failure}; }

 private:
  Date day_of_rung(std::size_t rung) const { return add_months(x_counted_from, x_ladder[rung]); }
  void begin_at(const Date& day, std::size_t rung) { x_counted_from = day, x_rung = rung; }

  const std::vector<std::uint16_t>& x_ladder;
  Date x_counted_from;
  Date x_waits_since;
  std::size_t x_rung = 0;
  Date x_due;
  bool x_after_failure = false;
};

}  // namespace

std::optional<Refresher> next_refresher(const Path& path, const Step& step, const Learned& learned) {
  if (!step.refreshed || path.ladder.empty()) return std::nullopt;
  std::optional<Climb> climb;
  for (const Learned::Entry& entry : learned.of(step.module)) {
    if (!climb) {
      if (counts_for(step, *entry.record)) climb.emplace(path.ladder, entry.day);
    } else if (entry.record->passed) {
      climb->pass(entry.day);
    } else {
      climb->fail(entry.day);
    }
  }
  return climb ? std::optional(climb->next()) : std::nullopt;
}

}  // namespace rollcall::course
