#pragma once
#include <cstddef>
#include <functional>
#include <vector>

#include "authoring/prove/cuts.h"
#include "authoring/prove/lure.h"
#include "authoring/prove/policy.h"
#include "authoring/prove/state_table.h"

namespace rollcall::prove {

/// What to look at, and for how long.
struct Exploring {
  std::size_t most_states = 0;
  std::function<bool()> out_of_time;                      ///< asked now and then
  Asking asking = {};                                     ///< it keeps more states apart
  std::function<void(run::ConstValues)> at_the_end = {};  ///< told the values where play ends
  std::vector<bool> told = {};                            ///< later entries of which it is known
  std::vector<Temptation> temptations = {};  ///< of the scenes whose screens are not asked, where it is known
  std::size_t words = most_words;            ///< of 8 bytes, that hold the states which were met
  const Follower* follower = nullptr;        ///< whoever plays does what this learner wants; none: anything
};

}  // namespace rollcall::prove
