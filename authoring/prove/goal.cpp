#include "authoring/prove/goal.h"

#include <algorithm>

#include "authoring/prove/asked.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::Scenario;
using scenario::SceneIndex;

namespace {

bool can_be_all_critical(const Scenario& scenario, const scenario::Scene& scene) {
  const auto options = scenario.options(scene);
  return !options.empty() && std::none_of(options.begin(), options.end(), [](const Option& option) {
    return (option.role != scenario::Role::decision || !option.critical) && option.guard.count == 0 && !option.once;
  });
}

}  // namespace

std::vector<Goal> goals(const Scenario& scenario, const DeadEnds& dead_ends) {
  std::vector<Goal> all;
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    const scenario::Scene& scene = scenario.scenes()[i];
    all.push_back({Goal::Kind::scene, i, i});
    for (std::uint32_t o = 0; o < scene.options.count; ++o)
      all.push_back({Goal::Kind::option, scene.options.first + o, i});
    for (std::uint32_t b = 0; b < scene.beats.count; ++b) all.push_back({Goal::Kind::beat, scene.beats.first + b, i});
    if (can_be_all_critical(scenario, scene)) all.push_back({Goal::Kind::unavoidable, i, i});
    if (dead_ends.asked().contains(i)) all.push_back({Goal::Kind::dead_end, i, i});
  }
  for (std::uint32_t i = 0; i < scenario.endings().size(); ++i)
    all.push_back({Goal::Kind::ending, i, scenario::the_end});
  return all;
}

std::vector<std::uint32_t> asked_by(const Scenario& scenario, const DeadEnds& dead_ends, const Goal& goal) {
  std::vector<std::uint32_t> variables;
  switch (goal.kind) {
    case Goal::Kind::scene:
      break;
    case Goal::Kind::option:
      add_asked(scenario, scenario.options()[goal.index], variables);
      break;
    case Goal::Kind::beat:
      add_asked(scenario, scenario.beats()[goal.index].guard, variables);
      break;
    case Goal::Kind::ending:
      for (std::uint32_t i = 0; i <= goal.index; ++i) add_asked(scenario, scenario.endings()[i].guard, variables);
      break;
    case Goal::Kind::unavoidable:
      for (const Option& option : scenario.options(scenario.scenes()[goal.index]))
        add_asked(scenario, option, variables);
      break;
    case Goal::Kind::dead_end:
      return dead_ends.asked().at(goal.index);
  }
  return variables;
}

}  // namespace rollcall::prove
