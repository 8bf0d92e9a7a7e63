#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "authoring/prove/dead_ends.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Something that play may come to.
struct Goal {
  enum class Kind : std::uint8_t {
    scene,        ///< is entered
    option,       ///< stands open
    beat,         ///< is told
    ending,       ///< is come to
    unavoidable,  ///< a scene in which nothing but critical errors is open
    dead_end,     ///< a scene from which no ending can be reached
  };
  Kind kind = Kind::scene;
  std::uint32_t index = 0;
  scenario::SceneIndex scene = 0;  ///< where; `the_end` for endings
};

inline constexpr std::size_t kinds_of_goals = 6;

/// All that can be asked of a scenario, scene by scene.
std::vector<Goal> goals(const scenario::Scenario& scenario, const DeadEnds& dead_ends);

/// The variables on whose values it depends whether play, once it is there, has come to the goal; each once.
std::vector<std::uint32_t> asked_by(const scenario::Scenario& scenario, const DeadEnds& dead_ends, const Goal& goal);

}  // namespace rollcall::prove
