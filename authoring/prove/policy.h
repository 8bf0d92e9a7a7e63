#pragma once
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
  /// Options that are `left_aside` are never taken: none, or one truth value for each option of the scenario.
  Follower(const scenario::Scenario& scenario, Learner learner, std::vector<bool> left_aside = {});

  const Learner& learner() const { return x_learner; }

  /// The options between which this learner is torn, the best of them first, and among equals in the order of the file;
  /// never empty. `values` are those of the scene being shown.
  std::vector<scenario::OptionIndex> wanted(scenario::SceneIndex scene, run::ConstValues values) const;

 private:
  using Options = std::vector<scenario::OptionIndex>;

  Options open(scenario::SceneIndex scene, run::ConstValues values) const;
  bool wants(const scenario::Option& support, run::ConstValues values) const;
  Options wanted_decisions(Options decisions, run::ConstValues values) const;
  template <class Worth>
  Options highest(const Options& among, Worth worth) const;
  Options with_bias(const Options& decisions, scenario::Bias wanted) const;

  const scenario::Scenario* x_scenario;
  Learner x_learner;
  std::vector<bool> x_left_aside;
  Screen x_screen;
};

}  // namespace rollcall::prove
