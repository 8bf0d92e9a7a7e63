#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/prove/screen.h"
#include "player/message.h"
#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Imagined learners, who decide by one rule throughout. Where the rule leaves several options, they draw lots, and
/// each of these is as likely as the others.
enum class Policy : std::uint8_t {
  random,   ///< any open decision; no looks and no support
  curious,  ///< anything that is open, looks and support among it
  best,     ///< the highest quality
  worst,    ///< the lowest quality
  over,     ///< what punishes or reports too much; where nothing does, the highest quality
  under,    ///< what pleases or ignores too much; where nothing does, the highest quality
  greedy,   ///< what looks best on the shown variables, right after it
};

/// A policy, and whether support is taken whenever it is on offer (by `greedy` only if it makes the shown variables
/// better).
struct Learner {
  Policy policy = Policy::random;
  bool takes_support = false;

  bool operator==(const Learner&) const = default;
};

/// Random and curious learners have none.
inline bool has_a_rule(const Learner& learner) {
  return learner.policy != Policy::random && learner.policy != Policy::curious;
}
/// "over", "over, with support": as they are called wherever they are spoken of.
Message name_of(const Learner& learner);
std::string_view name_of(Policy policy);
std::optional<Policy> parse_policy(std::string_view name);
/// "random, curious, best, ..."
std::string policy_names();

/// What a learner does, step by step; the same for the proof, which looks at every state, and for a walk, which plays.
/// Refers to the scenario, which must live as long.
class Follower {
 public:
  using Options = std::vector<scenario::OptionIndex>;
  /// How much better the shown variables stand right after an option.
  using Gain = std::function<std::int32_t(scenario::OptionIndex)>;

  Follower(const scenario::Scenario& scenario, Learner learner);

  const Learner& learner() const { return x_learner; }

  /// The options between which this learner is torn, the best of them first, and among equals in the order of the file;
  /// never empty. `values` are those of the scene being shown.
  Options wanted(scenario::SceneIndex scene, run::ConstValues values) const;

  /// The same of what stands open, in the order of the file: leaves what is wanted. Only who is greedy asks for gains.
  void narrow(Options& open, const Gain& gain) const;

 private:
  bool wants(scenario::OptionIndex support, const Gain& gain) const;
  void narrow_decisions(Options& decisions, const Gain& gain) const;
  template <class Worth>
  void leave_highest(Options& among, Worth worth) const;
  void leave_with_bias(Options& decisions, scenario::Bias wanted) const;

  const scenario::Scenario* x_scenario;
  Learner x_learner;
  Screen x_screen;
};

}  // namespace rollcall::prove
