#pragma once
#include <vector>

#include "player/scenario/scenario.h"

/// What a learner could go by who does not think for himself: for imagined learners alone, and never in a pack.
namespace rollcall::survey {

/// Of a scenario that has nothing of the kind, or was made by hand, both lists may be empty.
struct Advice {
  std::vector<bool> names_superior;          ///< of each option: a decision whose text names somebody superior
  std::vector<scenario::OptionIndex> urged;  ///< by each line: a decision of its scene, or `none`
};

}  // namespace rollcall::survey
