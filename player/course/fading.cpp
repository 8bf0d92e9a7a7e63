#include "player/course/fading.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "player/course/fsrs.h"
#include "player/run/interval.h"

namespace rollcall::course {
namespace {

constexpr std::uint32_t right_from_percent = 80;

struct Remembered {
  Memory memory;
  Date last;
  run::Points points;

  void add(const Date& day, const run::Points& earned) {
    const Grade grade = run::margin(earned, right_from_percent) >= 0 ? Grade::good : Grade::again;
    const bool is_first = points.possible == 0;
    memory = is_first ? first_memory(grade) : after(memory, static_cast<double>(days_between(last, day)), grade);
    last = day;
    points.earned += earned.earned;
    points.possible += earned.possible;
  }
};

std::vector<Learned::Entry> by_day(const Learned& learned) {
  std::vector<Learned::Entry> all(learned.all().begin(), learned.all().end());
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tie(a.day, a.record->finished) < std::tie(b.day, b.record->finished);
  });
  return all;
}

}  // namespace

std::vector<Fading> fading(const Learned& learned, const Date& today) {
  std::map<std::string_view, Remembered> competencies;
  for (const Learned::Entry& entry : by_day(learned)) {
    for (const run::Evidence& shown : entry.record->competencies) {
      if (shown.points.possible > 0) competencies[shown.code].add(entry.day, shown.points);
    }
  }
  std::vector<Fading> all;
  for (const auto& [code, remembered] : competencies) {
    const auto days = std::max<std::int64_t>(0, days_between(remembered.last, today));
    all.push_back({std::string(code), recall(remembered.memory, static_cast<double>(days)), remembered.points});
  }
  std::stable_sort(all.begin(), all.end(), [](const Fading& a, const Fading& b) {
    return std::pair(a.recall, run::share(a.points)) < std::pair(b.recall, run::share(b.points));
  });
  return all;
}

}  // namespace rollcall::course
