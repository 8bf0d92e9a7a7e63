#pragma once
#include <cstdint>

#include "authoring/prove/proof.h"

/// The choices of a proof, counted.
namespace rollcall::prove {

/// Of some weaker options.
struct ChoiceShare {
  std::uint32_t all = 0;
  std::uint32_t end_best = 0;   ///< the best ending still comes
  std::uint32_t traceless = 0;  ///< they change nothing that a learner sees later
};

ChoiceShare all_weaker(const Proof& proof);
ChoiceShare weaker_of_quality(const Proof& proof, const scenario::Scenario& scenario, int quality);
ChoiceShare critical_errors(const Proof& proof, const scenario::Scenario& scenario);

}  // namespace rollcall::prove
