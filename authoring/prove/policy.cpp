#include "authoring/prove/policy.h"

#include <algorithm>
#include <array>
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

Follower::Follower(const scenario::Scenario& scenario, Learner learner)
    : x_scenario(&scenario), x_learner(learner), x_screen(scenario) {}

Follower::Options Follower::wanted(scenario::SceneIndex scene, run::ConstValues values) const {
  const scenario::Range range = x_scenario->scenes()[scene].options;
  Options options;
  for (OptionIndex i = range.first; i < range.first + range.count; ++i) {
    if (run::is_open(*x_scenario, x_scenario->options()[i], values)) options.push_back(i);
  }
  narrow(options, [&](OptionIndex i) { return x_screen.gain_of(x_scenario->options()[i], values); });
  return options;
}

void Follower::narrow(Options& open, const Gain& gain) const {
  const auto option = [&](OptionIndex i) -> const Option& { return x_scenario->options()[i]; };
  if (x_learner.policy != Policy::curious) {
    const auto support = std::find_if(open.begin(), open.end(),
                                      [&](OptionIndex i) { return option(i).role == Role::support && wants(i, gain); });
    if (support != open.end()) {
      open = {*support};
      return;
    }
    std::erase_if(open, [&](OptionIndex i) { return option(i).role != Role::decision; });
    narrow_decisions(open, gain);
  }
  std::sort(open.begin(), open.end(), [&](OptionIndex a, OptionIndex b) {
    return std::pair(option(b).quality, a) < std::pair(option(a).quality, b);
  });
}

bool Follower::wants(OptionIndex support, const Gain& gain) const {
  return x_learner.takes_support && (x_learner.policy != Policy::greedy || gain(support) > 0);
}

template <class Worth>
void Follower::leave_highest(Options& among, Worth worth) const {
  std::int32_t most = std::numeric_limits<std::int32_t>::min();
  auto end = among.begin();
  for (const OptionIndex index : among) {
    const std::int32_t found = worth(index);
    if (found > most) end = among.begin();
    if (found >= most) *end++ = index;
    most = std::max(most, found);
  }
  among.erase(end, among.end());
}

void Follower::leave_with_bias(Options& decisions, scenario::Bias wanted) const {
  const auto has_it = [&](OptionIndex i) { return x_scenario->options()[i].bias == wanted; };
  if (std::any_of(decisions.begin(), decisions.end(), has_it))
    std::erase_if(decisions, [&](OptionIndex i) { return !has_it(i); });
  else
    leave_highest(decisions, [&](OptionIndex i) -> std::int32_t { return x_scenario->options()[i].quality; });
}

void Follower::narrow_decisions(Options& decisions, const Gain& gain) const {
  const auto quality = [&](OptionIndex i) -> std::int32_t { return x_scenario->options()[i].quality; };
  switch (x_learner.policy) {
    case Policy::random:
    case Policy::curious:
      break;
    case Policy::best:
      return leave_highest(decisions, quality);
    case Policy::worst:
      return leave_highest(decisions, [&](OptionIndex i) { return -quality(i); });
    case Policy::over:
      return leave_with_bias(decisions, scenario::Bias::over);
    case Policy::under:
      return leave_with_bias(decisions, scenario::Bias::under);
    case Policy::greedy:
      return leave_highest(decisions, gain);
  }
}

}  // namespace rollcall::prove
