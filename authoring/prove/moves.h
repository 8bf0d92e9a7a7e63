#pragma once
#include <vector>

#include "authoring/prove/policy.h"
#include "authoring/prove/space.h"

namespace rollcall::prove {

/// What one learner does in every state. Refers to the space, which must live as long.
class Moves {
 public:
  Moves(const Space& space, Learner learner);

  /// Fills in the edges between which the learner is torn, each as likely as the others, the best of them first; never
  /// none.
  void of(StateIndex state, std::vector<Edge>& edges) const;

 private:
  const Space* x_space;
  Follower x_follower;
};

}  // namespace rollcall::prove
