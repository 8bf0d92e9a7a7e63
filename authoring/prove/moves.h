#pragma once
#include <vector>

#include "authoring/prove/policy.h"
#include "authoring/prove/space.h"
#include "authoring/survey/advice.h"

namespace rollcall::prove {

/// What one learner does in every state. Refers to the space, which must live as long.
class Moves {
 public:
  Moves(const Space& space, Learner learner, const survey::Advice& advice);

  /// Fills in the edges between which the learner is torn, each as likely as the others, the best of them first; never
  /// none.
  void of(StateIndex state, std::vector<Edge>& edges);

  const Learner& learner() const { return x_follower.learner(); }
  /// He may do anything, or decide anything: he comes to nearly every state.
  bool has_no_rule() const { return !has_a_rule(x_follower.learner()); }

 private:
  const Space* x_space;
  Follower x_follower;
  Follower::Options x_open;
  std::vector<std::int16_t> x_values;
};

/// Under which lines of a scene are shown that urge something: somebody goes by them.
std::vector<AskedThere> asked_by_urging(const scenario::Scenario& scenario, const survey::Advice& advice);

}  // namespace rollcall::prove
