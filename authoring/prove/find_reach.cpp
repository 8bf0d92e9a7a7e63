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

std::string name(const Scene& scene, const Option& option) { return scene.id + "." + option.id; }

void find_unavoidable(const Space& space, StateIndex state, std::set<SceneIndex>& told, Findings& findings) {
  const auto edges = space.edges_of(state);
  const auto is_critical = [&](const Edge& edge) {
    return space.option(edge).role == Role::decision && space.option(edge).critical;
  };
  if (!std::all_of(edges.begin(), edges.end(), is_critical)) return;
  if (!told.insert(space.scene_of(state)).second) return;
  const Scene& scene = space.scenario->scenes()[space.scene_of(state)];
  findings.add("critical-unavoidable", findings.scene(space.scene_of(state)),
               tr("In scene '{scene}' it can happen that nothing but a critical error is open.", "scene"_is = scene.id),
               tr("Leave one option that is no critical error without a condition."), path_to(space, state));
}

void find_critical_not_lowest(const Space& space, Findings& findings) {
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
      findings.add(
          "critical-not-lowest", findings.option(scene, option),
          tr("The critical error '{option}' has quality {quality}, and another option of the scene has {lowest}.",
             "option"_is = name(scene, option), "quality"_is = option.quality, "lowest"_is = lowest),
          tr("Give a critical error the lowest quality of its scene."), path);
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

void find_without_effect(const Scenario& scenario, Findings& findings) {
  for (const Scene& scene : scenario.scenes()) {
    for (const Option& option : scenario.options(scene)) {
      if (!changes_nothing(scenario, scene, option)) continue;
      findings.add("no-effect", findings.option(scene, option),
                   tr("Option '{option}' changes nothing, while every other option of its scene does.",
                      "option"_is = name(scene, option)),
                   tr("Say under 'do' what it changes."));
    }
  }
}

/// Minutes that nobody misses: the learner is told of a price that is never paid.
void find_free_looks(const Scenario& scenario, Findings& findings) {
  for (const Scene& scene : scenario.scenes()) {
    for (const Option& option : scenario.options(scene)) {
      if (option.role != Role::inquiry || option.cost == 0 || option.effects.count != 0) continue;
      findings.add("cost-without-effect", findings.option(scene, option),
                   trn("Look '{option}' is said to cost {n} minute, and changes nothing.",
                       "Look '{option}' is said to cost {n} minutes, and changes nothing.", option.cost,
                       "option"_is = name(scene, option)),
                   tr("Say under 'do' what the time costs, or take 'cost' out."));
    }
  }
}

void find_options(const Space& space, SceneIndex index, Findings& findings) {
  const Scenario& scenario = *space.scenario;
  const Scene& scene = scenario.scenes()[index];
  const auto way_here = [&] { return path_to(space, space.scene_first[index]); };
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    if (space.option_open[i] != 0) continue;
    const Option& option = scenario.options()[i];
    findings.add("unreachable-option", findings.option(scene, option),
                 tr("Option '{option}' is never open.", "option"_is = name(scene, option)),
                 tr("Its condition cannot hold when the scene is reached."), way_here());
  }
  for (std::uint32_t i = scene.beats.first; i < scene.beats.first + scene.beats.count; ++i) {
    if (space.beat_arrivals[i].exists()) continue;
    const scenario::Beat& beat = scenario.beats()[i];
    findings.add(
        "unreachable-beat", findings.beat(beat),
        tr("'{beat}', told later after scene '{scene}', is never told.", "beat"_is = beat.id, "scene"_is = scene.id),
        tr("Its condition cannot hold after that scene."), way_here());
  }
}

}  // namespace

void find_in_explored(const Space& space, Findings& findings) {
  std::set<SceneIndex> unavoidable;
  for (StateIndex state = 0; state < space.explored; ++state) find_unavoidable(space, state, unavoidable, findings);
  find_critical_not_lowest(space, findings);
  find_without_effect(*space.scenario, findings);
  find_free_looks(*space.scenario, findings);
}

void find_unreachable(const Space& space, Findings& findings) {
  const Scenario& scenario = *space.scenario;
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    if (space.scene_reached[i]) {
      find_options(space, i, findings);
      continue;
    }
    findings.add("unreachable-scene", findings.scene(i),
                 tr("Scene '{scene}' is never reached.", "scene"_is = scenario.scenes()[i].id),
                 tr("The options that lead there are never open."));
  }
  for (std::uint32_t i = 0; i < scenario.endings().size(); ++i) {
    if (space.ending_arrivals[i].exists()) continue;
    const scenario::Ending& ending = scenario.endings()[i];
    findings.add("unreachable-ending", findings.ending(ending),
                 tr("Ending '{ending}' is never reached.", "ending"_is = ending.id),
                 tr("Either its condition cannot hold, or an ending before it always comes first."));
  }
}

void find_points(const std::vector<std::uint32_t>& never_shown, Findings& findings) {
  for (const std::uint32_t point : never_shown)
    findings.add("unreachable-point", findings.point(point),
                 tr("Nobody is shown this point of the debrief: its condition never holds when the story ends."),
                 tr("Change the condition, or take the point out."));
}

void find_circles(const Space& space, const Order& order, Findings& findings) {
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
    const SceneIndex scene = space.scene_of(first);
    const scenario::Name id = space.scenario->scenes()[scene].id;
    if (choice) {
      findings.add("no-ending", findings.scene(scene),
                   tr("From scene '{scene}' on it can happen that no ending can be reached.", "scene"_is = id),
                   tr("Lead one option out of the circle."), path_to(space, first));
    } else {
      findings.add("choiceless-circle", findings.scene(scene),
                   tr("Scene '{scene}' can come back for ever with only one option open each time.", "scene"_is = id),
                   tr("Lead one option out of the circle."), path_to(space, first));
    }
  }
}

}  // namespace rollcall::prove
