#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Imagined learners, who decide by one rule throughout.
enum class Policy : std::uint8_t {
  random,  ///< any open decision, each as likely
  best,    ///< the highest quality
  worst,   ///< the lowest quality
  over,    ///< what punishes or reports too much; where nothing does, the highest quality
  under,   ///< what pleases or ignores too much; where nothing does, the highest quality
  greedy,  ///< what looks best on the shown variables, right after it
};

std::optional<Policy> parse_policy(std::string_view name);
std::string_view name_of(Policy policy);

/// The decisions this learner is torn between, the best of them first, and among equals in the order of the file; never
/// empty. `values` are those of the scene being shown.
std::vector<scenario::OptionIndex> wanted(Policy policy, const scenario::Scenario& scenario, scenario::SceneIndex scene,
                                          run::ConstValues values);

}  // namespace rollcall::prove
