#include <algorithm>
#include <set>

#include "authoring/prove/findings.h"
#include "authoring/prove/paths.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::Scene;
using scenario::SceneIndex;

namespace {

std::string quoted(const Scene& scene, const Option& option) { return "'" + scene.id + "." + option.id + "'"; }

void find_unavoidable(const Space& space, StateIndex state, std::set<SceneIndex>& told,
                      std::vector<Finding>& findings) {
  const auto edges = space.edges_of(state);
  const auto is_critical = [&](const Edge& edge) {
    return space.option(edge).role == Role::decision && space.option(edge).critical;
  };
  if (!std::all_of(edges.begin(), edges.end(), is_critical)) return;
  if (!told.insert(space.scene_of(state)).second) return;
  const Scene& scene = space.scenario->scenes()[space.scene_of(state)];
  findings.push_back({Severity::error, "critical-unavoidable",
                      "In scene '" + scene.id + "' it can happen that nothing but a critical error is open.",
                      "Leave one option that is no critical error without a condition.", path_to(space, state)});
}

void find_critical_not_lowest(const Space& space, std::vector<Finding>& findings) {
  const Scenario& scenario = *space.scenario;
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    const Scene& scene = scenario.scenes()[i];
    std::uint8_t lowest = 3;
    for (const Option& option : scenario.options(scene)) {
      if (option.role == Role::decision) lowest = std::min(lowest, option.quality);
    }
    for (const Option& option : scenario.options(scene)) {
      if (option.role != Role::decision || !option.critical || option.quality == lowest) continue;
      std::optional<Path> path;
      if (space.scene_first[i] != none) path = path_to(space, space.scene_first[i]);
      findings.push_back({Severity::error, "critical-not-lowest",
                          "The critical error " + quoted(scene, option) + " has quality " +
                              std::to_string(option.quality) + ", and another option of the scene has " +
                              std::to_string(lowest) + ".",
                          "Give a critical error the lowest quality of its scene.", path});
    }
  }
}

/// An option that nobody notices to have been taken, among others that change something.
bool changes_nothing(const Scenario& scenario, const Scene& scene, const Option& option) {
  if (option.role != Role::decision || option.effects.count != 0 || option.taken != none) return false;
  const auto options = scenario.options(scene);
  const auto is_other = [&](const Option& other) { return other.role == Role::decision && &other != &option; };
  return std::any_of(options.begin(), options.end(), is_other) &&
         std::all_of(options.begin(), options.end(), [&](const Option& other) {
           return !is_other(other) || (other.effects.count != 0 && other.next == option.next);
         });
}

void find_without_effect(const Scenario& scenario, std::vector<Finding>& findings) {
  for (const Scene& scene : scenario.scenes()) {
    for (const Option& option : scenario.options(scene)) {
      if (!changes_nothing(scenario, scene, option)) continue;
      findings.push_back(
          {Severity::warning, "no-effect",
           "Option " + quoted(scene, option) + " changes nothing, while every other option of its scene does.",
           "Say under 'do' what it changes.", std::nullopt});
    }
  }
}

void find_options(const Space& space, SceneIndex index, std::vector<Finding>& findings) {
  const Scenario& scenario = *space.scenario;
  const Scene& scene = scenario.scenes()[index];
  const auto way_here = [&] { return path_to(space, space.scene_first[index]); };
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    if (space.option_open[i] != 0) continue;
    findings.push_back({Severity::error, "unreachable-option",
                        "Option " + quoted(scene, scenario.options()[i]) + " is never open.",
                        "Its condition cannot hold when the scene is reached.", way_here()});
  }
  for (std::uint32_t i = scene.beats.first; i < scene.beats.first + scene.beats.count; ++i) {
    if (space.beat_arrivals[i].exists()) continue;
    findings.push_back({Severity::error, "unreachable-beat",
                        "'" + scenario.beats()[i].id + "', told later after scene '" + scene.id + "', is never told.",
                        "Its condition cannot hold after that scene.", way_here()});
  }
}

}  // namespace

void find_in_explored(const Space& space, std::vector<Finding>& findings) {
  std::set<SceneIndex> unavoidable;
  for (StateIndex state = 0; state < space.explored; ++state) find_unavoidable(space, state, unavoidable, findings);
  find_critical_not_lowest(space, findings);
  find_without_effect(*space.scenario, findings);
}

void find_unreachable(const Space& space, std::vector<Finding>& findings) {
  const Scenario& scenario = *space.scenario;
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    if (space.scene_first[i] != none) {
      find_options(space, i, findings);
      continue;
    }
    findings.push_back({Severity::error, "unreachable-scene",
                        "Scene '" + scenario.scenes()[i].id + "' is never reached.",
                        "The options that lead there are never open.", std::nullopt});
  }
  for (std::uint32_t i = 0; i < scenario.endings().size(); ++i) {
    if (space.ending_arrivals[i].exists()) continue;
    findings.push_back({Severity::error, "unreachable-ending",
                        "Ending '" + scenario.endings()[i].id + "' is never reached.",
                        "Either its condition cannot hold, or an ending before it always comes first.", std::nullopt});
  }
}

void find_circles(const Space& space, const Order& order, std::vector<Finding>& findings) {
  for (const Order::Cycle& cycle : order.cycles) {
    const auto states = order.states(cycle);
    const std::set<StateIndex> inside(states.begin(), states.end());
    bool way_out = false, choice = false;
    for (const StateIndex state : states) {
      const auto edges = space.edges_of(state);
      choice = choice || edges.size() > 1;
      way_out = way_out || std::any_of(edges.begin(), edges.end(), [&](auto& e) { return !inside.contains(e.target); });
    }
    if (way_out) continue;
    const StateIndex first = *std::min_element(states.begin(), states.end());
    const std::string scene = "'" + space.scenario->scenes()[space.scene_of(first)].id + "'";
    if (choice) {
      findings.push_back({Severity::error, "no-ending",
                          "From scene " + scene + " on it can happen that no ending can be reached.",
                          "Lead one option out of the circle.", path_to(space, first)});
    } else {
      findings.push_back({Severity::error, "choiceless-circle",
                          "Scene " + scene + " can come back for ever with only one option open each time.",
                          "Lead one option out of the circle.", path_to(space, first)});
    }
  }
}

}  // namespace rollcall::prove
