#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/scenario/scenario.h"

/// The rules of play on bare values, shared by the session, which adds a history, and the proof, which walks every
/// state. `values` is always one value per variable of the scenario, each inside its range.
namespace rollcall::run {

using Values = std::span<std::int16_t>;
using ConstValues = std::span<const std::int16_t>;

/// Drawn starts come from the seed, each value of the range as likely as the others, in the order of the variables.
std::vector<std::int16_t> starting_values(const scenario::Scenario& scenario, std::uint64_t seed);

/// Adds or sets, stopping at the ends of each range.
void apply(const scenario::Scenario& scenario, std::span<const scenario::Effect> effects, Values values);

/// Remembers the visit, where somebody asks for it.
void enter(const scenario::Scene& scene, Values values);

/// Enters the scene, or what it leads to if it is a page, and so on: the scene in which something is to be decided, or
/// `the_end`. `report(scene)` is called for each that was entered.
template <class Report>
scenario::SceneIndex arrive(const scenario::Scenario& scenario, scenario::SceneIndex next, Values values,
                            Report report) {
  while (next != scenario::the_end) {
    const scenario::Scene& scene = scenario.scenes()[next];
    enter(scene, values);
    report(next);
    if (!scene.is_page()) break;
    next = scene.next;
  }
  return next;
}

bool is_open(const scenario::Scenario& scenario, const scenario::Option& option, ConstValues values);

/// Effects of an option, and the memory that it was taken.
void take(const scenario::Scenario& scenario, const scenario::Option& option, Values values);

/// The beats that follow a decision in this scene, in order; `report(index)` is called for each after its effects.
template <class Report>
void follow(const scenario::Scenario& scenario, const scenario::Scene& scene, Values values, Report report) {
  for (std::uint32_t i = 0; i < scene.beats.count; ++i) {
    const scenario::Beat& beat = scenario.beats()[scene.beats.first + i];
    if (!scenario::holds(scenario.code(beat.guard), values)) continue;
    apply(scenario, scenario.effects(beat.effects), values);
    report(scene.beats.first + i);
  }
}

/// The first ending whose condition holds; the last always does.
scenario::EndingIndex ending(const scenario::Scenario& scenario, ConstValues values);

}  // namespace rollcall::run
