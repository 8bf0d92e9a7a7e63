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

constexpr std::array<std::string_view, 11> names{"random", "curious",  "best",   "worst",  "over",     "under",
                                                 "greedy", "moderate", "costly", "refers", "last-word"};

/// Two decisions of one scene look different right after them, with the values of the start.
bool screen_says_something(const scenario::Scenario& scenario) {
  std::vector<std::int16_t> values;
  for (const scenario::Variable& variable : scenario.variables()) values.push_back(variable.start);
  const Screen screen(scenario);
  return std::any_of(scenario.scenes().begin(), scenario.scenes().end(), [&](const scenario::Scene& scene) {
    std::optional<std::int32_t> first;
    for (const Option& option : scenario.options(scene)) {
      if (option.role != Role::decision) continue;
      const std::int32_t gain = screen.gain_of(option, values);
      if (first.value_or(gain) != gain) return true;
      first = gain;
    }
    return false;
  });
}

}  // namespace

bool must_not_end_best(Policy policy) {
  return policy == Policy::moderate || policy == Policy::costly || policy == Policy::refers ||
         policy == Policy::last_word;
}

bool looks_at_values(Policy policy) {
  return policy == Policy::greedy || policy == Policy::costly || policy == Policy::last_word;
}

bool says_something(Policy policy, const scenario::Scenario& scenario, const survey::Advice& advice) {
  switch (policy) {
    case Policy::moderate:
      return std::any_of(scenario.options().begin(), scenario.options().end(),
                         [](const Option& option) { return option.bias != scenario::Bias::neither; });
    case Policy::costly:
      return screen_says_something(scenario);
    case Policy::refers:
      return std::find(advice.names_superior.begin(), advice.names_superior.end(), true) != advice.names_superior.end();
    case Policy::last_word:
      return std::any_of(advice.urged.begin(), advice.urged.end(),
                         [](OptionIndex urged) { return urged != scenario::none; });
    default:
      return true;
  }
}

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

Follower::Follower(const scenario::Scenario& scenario, Learner learner, survey::Advice advice)
    : x_scenario(&scenario), x_learner(learner), x_advice(std::move(advice)), x_screen(scenario) {}

Follower::Options Follower::wanted(scenario::SceneIndex scene, run::ConstValues values) const {
  const scenario::Range range = x_scenario->scenes()[scene].options;
  Options options;
  for (OptionIndex i = range.first; i < range.first + range.count; ++i) {
    if (run::is_open(*x_scenario, x_scenario->options()[i], values)) options.push_back(i);
  }
  narrow(options, scene, [&] { return values; });
  return options;
}

void Follower::narrow(Options& open, scenario::SceneIndex scene, const Values& values) const {
  const auto option = [&](OptionIndex i) -> const Option& { return x_scenario->options()[i]; };
  if (x_learner.policy != Policy::curious) {
    const auto support = std::find_if(
        open.begin(), open.end(), [&](OptionIndex i) { return option(i).role == Role::support && wants(i, values); });
    if (support != open.end()) {
      open = {*support};
      return;
    }
    std::erase_if(open, [&](OptionIndex i) { return option(i).role != Role::decision; });
    narrow_decisions(open, scene, values);
  }
  std::sort(open.begin(), open.end(), [&](OptionIndex a, OptionIndex b) {
    return std::pair(option(b).quality, a) < std::pair(option(a).quality, b);
  });
}

bool Follower::wants(OptionIndex support, const Values& values) const {
  if (!x_learner.takes_support) return false;
  if (x_learner.policy == Policy::greedy) return gain(support, values) > 0;
  return x_learner.policy != Policy::costly || gain(support, values) < 0;
}

std::int32_t Follower::gain(OptionIndex option, const Values& values) const {
  return x_screen.gain_of(x_scenario->options()[option], values());
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

/// False, and leaves all, if none fits.
template <class Fits>
bool Follower::leave_fitting(Options& decisions, Fits fits) const {
  if (std::none_of(decisions.begin(), decisions.end(), fits)) return false;
  std::erase_if(decisions, [&](OptionIndex i) { return !fits(i); });
  return true;
}

void Follower::leave_with_bias(Options& decisions, scenario::Bias wanted) const {
  if (!leave_fitting(decisions, [&](OptionIndex i) { return x_scenario->options()[i].bias == wanted; }))
    leave_highest(decisions, [&](OptionIndex i) -> std::int32_t { return x_scenario->options()[i].quality; });
}

/// Whoever urges what is closed is passed over, and so is a line that is not shown.
void Follower::leave_urged(Options& decisions, scenario::SceneIndex scene, const Values& values) const {
  const scenario::Range say = x_scenario->scenes()[scene].say;
  for (std::size_t i = std::min<std::size_t>(say.first + say.count, x_advice.urged.size()); i-- > say.first;) {
    const OptionIndex urged = x_advice.urged[i];
    if (std::find(decisions.begin(), decisions.end(), urged) == decisions.end()) continue;
    const scenario::Range guard = x_scenario->tables().lines[i].guard;
    if (guard.count != 0 && !scenario::holds(x_scenario->code(guard), values())) continue;
    decisions = {urged};
    return;
  }
}

void Follower::narrow_decisions(Options& decisions, scenario::SceneIndex scene, const Values& values) const {
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
      return leave_highest(decisions, [&](OptionIndex i) { return gain(i, values); });
    case Policy::moderate:
      leave_fitting(decisions, [&](OptionIndex i) { return x_scenario->options()[i].bias == scenario::Bias::neither; });
      break;
    case Policy::costly:
      return leave_highest(decisions, [&](OptionIndex i) { return -gain(i, values); });
    case Policy::refers:
      leave_fitting(decisions,
                    [&](OptionIndex i) { return i < x_advice.names_superior.size() && x_advice.names_superior[i]; });
      break;
    case Policy::last_word:
      return leave_urged(decisions, scene, values);
  }
}

}  // namespace rollcall::prove
