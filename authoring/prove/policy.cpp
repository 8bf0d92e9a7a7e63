#include "authoring/prove/policy.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

namespace rollcall::prove {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;

namespace {

constexpr std::array<std::string_view, 7> names{"random", "curious", "best", "worst", "over", "under", "greedy"};

}  // namespace

std::optional<Policy> parse_policy(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Policy>(found - names.begin());
}

std::string_view name_of(Policy policy) { return names[static_cast<std::size_t>(policy)]; }

Message name_of(const Learner& learner) {
  const auto policy = std::string(name_of(learner.policy));
  return learner.takes_support ? tr("{policy}, with support", "policy"_is = policy) : Message::verbatim(policy);
}

std::string policy_names() {
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

Follower::Follower(const scenario::Scenario& scenario, Learner learner, std::vector<bool> left_aside)
    : x_scenario(&scenario), x_learner(learner), x_left_aside(std::move(left_aside)), x_screen(scenario) {}

Follower::Options Follower::open(scenario::SceneIndex scene, run::ConstValues values) const {
  const scenario::Range range = x_scenario->scenes()[scene].options;
  Options open;
  for (OptionIndex i = range.first; i < range.first + range.count; ++i) {
    const bool is_left_aside = !x_left_aside.empty() && x_left_aside[i];
    if (!is_left_aside && run::is_open(*x_scenario, x_scenario->options()[i], values)) open.push_back(i);
  }
  return open;
}

Follower::Options Follower::wanted(scenario::SceneIndex scene, run::ConstValues values) const {
  Options torn = open(scene, values);
  const auto role = [&](OptionIndex i) { return x_scenario->options()[i].role; };
  if (x_learner.policy != Policy::curious) {
    const auto support = std::find_if(torn.begin(), torn.end(), [&](OptionIndex i) {
      return role(i) == Role::support && wants(x_scenario->options()[i], values);
    });
    if (support != torn.end()) return {*support};
    std::erase_if(torn, [&](OptionIndex i) { return role(i) != Role::decision; });
    torn = wanted_decisions(std::move(torn), values);
  }
  std::stable_sort(torn.begin(), torn.end(), [&](OptionIndex a, OptionIndex b) {
    return x_scenario->options()[a].quality > x_scenario->options()[b].quality;
  });
  return torn;
}

bool Follower::wants(const Option& support, run::ConstValues values) const {
  return x_learner.takes_support && (x_learner.policy != Policy::greedy || x_screen.gain_of(support, values) > 0);
}

template <class Worth>
Follower::Options Follower::highest(const Options& among, Worth worth) const {
  Options best;
  std::int32_t most = std::numeric_limits<std::int32_t>::min();
  for (const OptionIndex index : among) {
    const std::int32_t found = worth(x_scenario->options()[index]);
    if (found > most) best.clear();
    if (found >= most) best.push_back(index);
    most = std::max(most, found);
  }
  return best;
}

Follower::Options Follower::with_bias(const Options& decisions, scenario::Bias wanted) const {
  Options biased;
  std::copy_if(decisions.begin(), decisions.end(), std::back_inserter(biased),
               [&](OptionIndex i) { return x_scenario->options()[i].bias == wanted; });
  if (!biased.empty()) return biased;
  return highest(decisions, [](const Option& option) -> std::int32_t { return option.quality; });
}

Follower::Options Follower::wanted_decisions(Options decisions, run::ConstValues values) const {
  switch (x_learner.policy) {
    case Policy::random:
    case Policy::curious:
      break;
    case Policy::best:
      return highest(decisions, [](const Option& option) -> std::int32_t { return option.quality; });
    case Policy::worst:
      return highest(decisions, [](const Option& option) -> std::int32_t { return -option.quality; });
    case Policy::over:
      return with_bias(decisions, scenario::Bias::over);
    case Policy::under:
      return with_bias(decisions, scenario::Bias::under);
    case Policy::greedy:
      return highest(decisions, [&](const Option& option) { return x_screen.gain_of(option, values); });
  }
  return decisions;
}

}  // namespace rollcall::prove
