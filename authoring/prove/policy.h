#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/prove/screen.h"
#include "authoring/survey/advice.h"
#include "player/message.h"
#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Imagined learners, who decide by one rule throughout. Where the rule leaves several options, they draw lots, and
/// each of these is as likely as the others. A rule that no open decision fits leaves all of them.
enum class Policy : std::uint8_t {
  random,     ///< any open decision; no looks and no support
  curious,    ///< anything that is open, looks and support among it
  best,       ///< the highest quality
  worst,      ///< the lowest quality
  over,       ///< what punishes or reports too much; where nothing does, the highest quality
  under,      ///< what pleases or ignores too much; where nothing does, the highest quality
  greedy,     ///< what looks best on the shown variables, right after it
  moderate,   ///< what leans to neither side
  costly,     ///< what looks worst on the shown variables, right after it
  refers,     ///< what names a superior
  last_word,  ///< what the last speaker urges whose urging stands open
};

/// A policy, and whether support is taken whenever it is on offer (by `greedy` only if it makes the shown variables
/// better, by `costly` only if it makes them worse).
struct Learner {
  Policy policy = Policy::random;
  bool takes_support = false;

  bool operator==(const Learner&) const = default;
};

/// What somebody goes by whom the module is to lead astray: whoever does so must not end as the best do.
bool must_not_end_best(Policy policy);
/// Some decision of the scenario is told from another one by this rule.
bool says_something(Policy policy, const scenario::Scenario& scenario, const survey::Advice& advice);

/// Random and curious learners have none.
inline bool has_a_rule(const Learner& learner) {
  return learner.policy != Policy::random && learner.policy != Policy::curious;
}
/// Whose rule goes by what the values are, and not by the options that are open alone.
bool looks_at_values(Policy policy);
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
  /// Those of the scene being shown; asked for only by whose rule goes by them.
  using Values = std::function<run::ConstValues()>;

  Follower(const scenario::Scenario& scenario, Learner learner, survey::Advice advice = {});

  const Learner& learner() const { return x_learner; }

  /// The options between which this learner is torn, the best of them first, and among equals in the order of the file;
  /// never empty. `values` are those of the scene being shown.
  Options wanted(scenario::SceneIndex scene, run::ConstValues values) const;

  /// The same of what stands open there, in the order of the file: leaves what is wanted.
  void narrow(Options& open, scenario::SceneIndex scene, const Values& values) const;

 private:
  bool wants(scenario::OptionIndex support, const Values& values) const;
  void narrow_decisions(Options& decisions, scenario::SceneIndex scene, const Values& values) const;
  template <class Worth>
  void leave_highest(Options& among, Worth worth) const;
  template <class Fits>
  bool leave_fitting(Options& decisions, Fits fits) const;
  void leave_with_bias(Options& decisions, scenario::Bias wanted) const;
  void leave_urged(Options& decisions, scenario::SceneIndex scene, const Values& values) const;
  std::int32_t gain(scenario::OptionIndex option, const Values& values) const;

  const scenario::Scenario* x_scenario;
  Learner x_learner;
  survey::Advice x_advice;
  Screen x_screen;
};

}  // namespace rollcall::prove
