#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "authoring/prove/proof.h"
#include "authoring/prove/space.h"

namespace rollcall::prove {

/// Shortest ways, in steps (decisions, looks and support moves). Refers to the space, which must live as long.
class Ways {
 public:
  explicit Ways(const Space& space);

  /// How many steps it takes.
  std::uint32_t length(StateIndex state) const { return x_lengths[state]; }
  Path to(StateIndex state) const;
  /// None if nothing leads there; or, to a scene, if it is a page.
  std::optional<Path> to_scene(scenario::SceneIndex scene) const;
  std::optional<Path> to_ending(scenario::EndingIndex ending) const;
  bool reach(scenario::EndingIndex ending) const { return x_endings[ending].exists(); }

 private:
  /// Steps from a start, which is put into `state`.
  std::vector<scenario::OptionIndex> steps_to(StateIndex& state) const;

  const Space& x_space;
  std::vector<Arrival> x_arrivals;  ///< of states; of starts it does not exist
  std::vector<std::uint32_t> x_lengths;
  std::vector<Arrival> x_endings;
  std::vector<StateIndex> x_nearest;  ///< of each scene the state that is reached soonest
};

}  // namespace rollcall::prove
