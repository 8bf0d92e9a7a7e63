#include "authoring/prove/policy.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

#include "authoring/prove/screen.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::OptionIndex;

namespace {

constexpr std::array<std::string_view, 6> names{"random", "best", "worst", "over", "under", "greedy"};

std::vector<OptionIndex> open_decisions(const scenario::Scenario& scenario, scenario::SceneIndex scene,
                                        run::ConstValues values) {
  const scenario::Range range = scenario.scenes()[scene].options;
  std::vector<OptionIndex> open;
  for (OptionIndex i = range.first; i < range.first + range.count; ++i) {
    const Option& option = scenario.options()[i];
    if (option.role == scenario::Role::decision && run::is_open(scenario, option, values)) open.push_back(i);
  }
  return open;
}

std::vector<OptionIndex> highest(const std::vector<OptionIndex>& open,
                                 const std::function<std::int32_t(OptionIndex)>& worth) {
  std::vector<OptionIndex> best;
  std::int32_t most = std::numeric_limits<std::int32_t>::min();
  for (const OptionIndex index : open) {
    const std::int32_t found = worth(index);
    if (found > most) best.clear();
    if (found >= most) best.push_back(index);
    most = std::max(most, found);
  }
  return best;
}

}  // namespace

std::optional<Policy> parse_policy(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Policy>(found - names.begin());
}

std::string_view name_of(Policy policy) { return names[static_cast<std::size_t>(policy)]; }

namespace {

std::vector<OptionIndex> wanted_in_order_of_the_file(Policy policy, const scenario::Scenario& scenario,
                                                     scenario::SceneIndex scene, run::ConstValues values) {
  std::vector<OptionIndex> open = open_decisions(scenario, scene, values);
  const auto quality = [&](OptionIndex i) -> std::int32_t { return scenario.options()[i].quality; };
  const auto with_bias = [&](scenario::Bias wanted_bias) {
    std::vector<OptionIndex> biased;
    std::copy_if(open.begin(), open.end(), std::back_inserter(biased),
                 [&](OptionIndex i) { return scenario.options()[i].bias == wanted_bias; });
    return biased.empty() ? highest(open, quality) : biased;
  };
  switch (policy) {
    case Policy::random:
      return open;
    case Policy::best:
      return highest(open, quality);
    case Policy::worst:
      return highest(open, [&](OptionIndex i) { return -quality(i); });
    case Policy::over:
      return with_bias(scenario::Bias::over);
    case Policy::under:
      return with_bias(scenario::Bias::under);
    case Policy::greedy:
      return highest(open, [&, screen = Screen(scenario)](OptionIndex i) {
        return screen.gain_of(scenario.options()[i], values);
      });
  }
  return open;
}

}  // namespace

std::vector<OptionIndex> wanted(Policy policy, const scenario::Scenario& scenario, scenario::SceneIndex scene,
                                run::ConstValues values) {
  std::vector<OptionIndex> torn = wanted_in_order_of_the_file(policy, scenario, scene, values);
  std::stable_sort(torn.begin(), torn.end(), [&](OptionIndex a, OptionIndex b) {
    return scenario.options()[a].quality > scenario.options()[b].quality;
  });
  return torn;
}

}  // namespace rollcall::prove
