#include "authoring/prove/later.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "authoring/prove/walk.h"
#include "player/run/debrief.h"

namespace rollcall::prove {

using scenario::OptionIndex;
using scenario::Role;
using List = std::vector<std::uint32_t>;

namespace {

std::uint32_t differing(const List& one, const List& other) {
  List found;
  std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(found));
  return static_cast<std::uint32_t>(found.size());
}

void sort_out(List& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

Changes difference(const Later& one, const Later& other) {
  return {one.ending != other.ending, differing(one.beats, other.beats), differing(one.lines, other.lines),
          differing(one.options, other.options), differing(one.points, other.points)};
}

Position::Position(const scenario::Scenario& scenario, std::vector<std::int16_t> start)
    : x_scenario(&scenario), x_values(std::move(start)) {
  arrive(0, nullptr);
}

void Position::take(OptionIndex option) { take(option, nullptr, nullptr); }

OptionIndex Position::best_open() const {
  const scenario::Range options = x_scenario->scenes()[x_scene].options;
  OptionIndex best = scenario::none;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    const scenario::Option& option = x_scenario->options()[i];
    if (option.role != Role::decision || !run::is_open(*x_scenario, option, x_values)) continue;
    if (best == scenario::none || option.quality > x_scenario->options()[best].quality) best = i;
  }
  return best;
}

Later Position::later(OptionIndex decision) const {
  Later shown;
  Position here = *this;
  here.take(decision, nullptr, &shown);
  for (++shown.decisions; here.x_scene != scenario::the_end && shown.decisions < longest_walk; ++shown.decisions)
    here.take(here.best_open(), &shown, &shown);
  for (List* list : {&shown.lines, &shown.beats, &shown.options, &shown.points}) sort_out(*list);
  return shown;
}

/// What the option tells by itself is noted in `at_once`, what comes after that in `later`.
void Position::take(OptionIndex index, Later* at_once, Later* later) {
  const scenario::Option& option = x_scenario->options()[index];
  run::take(*x_scenario, option, x_values);
  tell(option.consequence, at_once);
  if (option.role != Role::decision) return;
  if (option.critical) x_critical_errors.push_back(index);
  run::follow(*x_scenario, x_scenario->scenes()[x_scene], x_values, [&](scenario::BeatIndex beat) {
    if (later) later->beats.push_back(beat);
    tell(x_scenario->beats()[beat].say, later);
  });
  arrive(option.next, later);
}

void Position::arrive(scenario::SceneIndex next, Later* shown) {
  x_scene = run::arrive(*x_scenario, next, x_values,
                        [&](scenario::SceneIndex scene) { tell(x_scenario->scenes()[scene].say, shown); });
  if (!shown) return;
  if (x_scene == scenario::the_end) return end(*shown);
  const scenario::Range options = x_scenario->scenes()[x_scene].options;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    if (run::is_open(*x_scenario, x_scenario->options()[i], x_values)) shown->options.push_back(i);
  }
}

void Position::tell(scenario::Range lines, Later* shown) const {
  if (!shown) return;
  for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
    if (scenario::holds(x_scenario->code(x_scenario->tables().lines[i].guard), x_values)) shown->lines.push_back(i);
  }
}

void Position::end(Later& shown) const {
  shown.ending = run::ending(*x_scenario, x_values);
  tell(x_scenario->endings()[shown.ending].say, &shown);
  shown.points = run::due_points(*x_scenario, x_values, x_critical_errors);
}

}  // namespace rollcall::prove
