#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/proof.h"
#include "player/run/state.h"
#include "player/scenario/scenario.h"

/// What a learner is shown after a choice, beside what that choice itself tells.
namespace rollcall::prove {

/// Each list ascending, each entry once.
struct Later {
  std::vector<std::uint32_t> lines, beats, options, points;  ///< shown, told, offered, shown in the debrief
  scenario::EndingIndex ending = scenario::none;             ///< none: it goes round and round
  std::size_t decisions = 0;                                 ///< that were taken until then
};

/// What is in only one of the two.
Changes difference(const Later& one, const Later& other);

/// Where somebody stands in a play: a scene in which something is to be decided. Refers to the scenario, which must
/// live as long.
class Position {
 public:
  /// Of whoever begins with these values.
  Position(const scenario::Scenario& scenario, std::vector<std::int16_t> start);

  /// Takes an open option, which does not lead to the end.
  void take(scenario::OptionIndex option);

  /// The first in the file of the best decisions that are open.
  scenario::OptionIndex best_open() const;

  /// What is shown if this open decision is taken, and from then on the best one that is open, the first in the file
  /// if there are several.
  Later later(scenario::OptionIndex decision) const;

 private:
  void take(scenario::OptionIndex option, Later* at_once, Later* later);
  void arrive(scenario::SceneIndex next, Later* shown);
  void tell(scenario::Range lines, Later* shown) const;
  void end(Later& shown) const;

  const scenario::Scenario* x_scenario;
  std::vector<std::int16_t> x_values;
  scenario::SceneIndex x_scene = 0;
  std::vector<scenario::OptionIndex> x_critical_errors;
};

}  // namespace rollcall::prove
