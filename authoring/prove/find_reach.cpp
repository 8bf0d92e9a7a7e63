#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>

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

bool is_critical(const Space& space, const Edge& edge) {
  return space.option(edge).role == Role::decision && space.option(edge).critical;
}

/// Of each scene the nearest state in which nothing else is open, if there is one.
std::map<SceneIndex, StateIndex> unavoidable(const Space& space, const Ways& ways) {
  std::map<SceneIndex, StateIndex> nearest;
  for (StateIndex state = 0; state < space.size(); ++state) {
    const auto edges = space.edges_of(state);
    if (!std::all_of(edges.begin(), edges.end(), [&](const Edge& edge) { return is_critical(space, edge); })) continue;
    StateIndex& known = nearest.try_emplace(space.scene_of(state), state).first->second;
    if (ways.length(state) < ways.length(known)) known = state;
  }
  return nearest;
}

void add_unavoidable(const Scenario& scenario, SceneIndex scene, Path path, Findings& findings) {
  findings.add("critical-unavoidable", findings.scene(scene),
               tr("In scene '{scene}' it can happen that nothing but a critical error is open.",
                  "scene"_is = scenario.scenes()[scene].id),
               tr("Leave one option that is no critical error without a condition."), std::move(path));
}

void find_critical_not_lowest(const Scenario& scenario, const WayTo& way_to, Findings& findings) {
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    const Scene& scene = scenario.scenes()[i];
    std::uint8_t lowest = 3;
    for (const Option& option : scenario.options(scene)) {
      if (option.role == Role::decision) lowest = std::min(lowest, option.quality);
    }
    for (const Option& option : scenario.options(scene)) {
      if (option.role != Role::decision || !option.critical || option.quality == lowest) continue;
      findings.add(
          "critical-not-lowest", findings.option(scene, option),
          tr("The critical error '{option}' has quality {quality}, and another option of the scene has {lowest}.",
             "option"_is = name(scene, option), "quality"_is = option.quality, "lowest"_is = lowest),
          tr("Give a critical error the lowest quality of its scene."), way_to(i));
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

void add_circle(const Scenario& scenario, SceneIndex scene, bool choice, Path path, Findings& findings) {
  const scenario::Name id = scenario.scenes()[scene].id;
  if (choice)
    findings.add("no-ending", findings.scene(scene),
                 tr("From scene '{scene}' on it can happen that no ending can be reached.", "scene"_is = id),
                 tr("Lead one option out of the circle."), std::move(path));
  else
    findings.add("choiceless-circle", findings.scene(scene),
                 tr("Scene '{scene}' can come back for ever with only one option open each time.", "scene"_is = id),
                 tr("Lead one option out of the circle."), std::move(path));
}

/// Who knows what is never reached, and a way to a scene.
struct Known {
  std::function<bool(Goal::Kind, std::uint32_t)> is_never;
  WayTo way_to;
};

void find_options(const Scenario& scenario, SceneIndex index, const Known& known, Findings& findings) {
  const Scene& scene = scenario.scenes()[index];
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    if (!known.is_never(Goal::Kind::option, i)) continue;
    const Option& option = scenario.options()[i];
    findings.add("unreachable-option", findings.option(scene, option),
                 tr("Option '{option}' is never open.", "option"_is = name(scene, option)),
                 tr("Its condition cannot hold when the scene is reached."), known.way_to(index));
  }
  for (std::uint32_t i = scene.beats.first; i < scene.beats.first + scene.beats.count; ++i) {
    if (!known.is_never(Goal::Kind::beat, i)) continue;
    const scenario::Beat& beat = scenario.beats()[i];
    findings.add(
        "unreachable-beat", findings.beat(beat),
        tr("'{beat}', told later after scene '{scene}', is never told.", "beat"_is = beat.id, "scene"_is = scene.id),
        tr("Its condition cannot hold after that scene."), known.way_to(index));
  }
}

void find_unreachable(const Scenario& scenario, const Known& known, Findings& findings) {
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    if (!known.is_never(Goal::Kind::scene, i)) {
      find_options(scenario, i, known, findings);
      continue;
    }
    findings.add("unreachable-scene", findings.scene(i),
                 tr("Scene '{scene}' is never reached.", "scene"_is = scenario.scenes()[i].id),
                 tr("The options that lead there are never open."));
  }
  for (std::uint32_t i = 0; i < scenario.endings().size(); ++i) {
    if (!known.is_never(Goal::Kind::ending, i)) continue;
    const scenario::Ending& ending = scenario.endings()[i];
    findings.add("unreachable-ending", findings.ending(ending),
                 tr("Ending '{ending}' is never reached.", "ending"_is = ending.id),
                 tr("Either its condition cannot hold, or an ending before it always comes first."));
  }
}

bool is_reached(const Noticed& noticed, const Ways& ways, Goal::Kind kind, std::uint32_t index) {
  switch (kind) {
    case Goal::Kind::scene:
    case Goal::Kind::unavoidable:
    case Goal::Kind::dead_end:
      return noticed.scene_reached[index];
    case Goal::Kind::option:
      return noticed.option_open[index];
    case Goal::Kind::beat:
      return noticed.beat_told[index];
    case Goal::Kind::ending:
      return ways.reach(index);
  }
  return false;
}

}  // namespace

void find_in_options(const Scenario& scenario, const WayTo& way_to, Findings& findings) {
  find_critical_not_lowest(scenario, way_to, findings);
  find_without_effect(scenario, findings);
  find_free_looks(scenario, findings);
}

void find_unavoidable(const Space& space, const Ways& ways, Findings& findings) {
  for (const auto& [scene, state] : unavoidable(space, ways))
    add_unavoidable(*space.scenario, scene, ways.to(state), findings);
}

void find_unreachable(const Scenario& scenario, const Noticed& noticed, const Ways& ways, Findings& findings) {
  find_unreachable(scenario,
                   {[&](Goal::Kind kind, std::uint32_t index) { return !is_reached(noticed, ways, kind, index); },
                    [&](SceneIndex scene) { return ways.to_scene(scene); }},
                   findings);
}

void find_unavoidable(const Scenario& scenario, const Reachability& reachability, Findings& findings) {
  constexpr auto kind = Goal::Kind::unavoidable;
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    if (reachability.of(kind, i) == Reachability::Verdict::reached)
      add_unavoidable(scenario, i, reachability.way_to(kind, i), findings);
  }
}

void find_unreachable(const Scenario& scenario, const Reachability& reachability, Findings& findings) {
  find_unreachable(scenario,
                   {[&](Goal::Kind kind, std::uint32_t index) {
                      return reachability.of(kind, index) == Reachability::Verdict::never;
                    },
                    [](SceneIndex) { return std::nullopt; }},
                   findings);
}

void find_points(const std::vector<std::uint32_t>& never_shown, Findings& findings) {
  for (const std::uint32_t point : never_shown)
    findings.add("unreachable-point", findings.point(point),
                 tr("Nobody is shown this point of the debrief: its condition never holds when the story ends."),
                 tr("Change the condition, or take the point out."));
}

void find_circles(const Merged& merged, const Ways& ways, Findings& findings) {
  for (const Order::Cycle& cycle : merged.order.cycles) {
    const auto states = merged.order.states(cycle);
    bool way_out = false, choice = false;
    for (const StateIndex state : states) {
      const auto edges = merged.space.edges_of(state);
      choice = choice || edges.size() > 1;
      way_out = way_out || std::any_of(edges.begin(), edges.end(),
                                       [&](auto& edge) { return !merged.order.holds(cycle, edge.target); });
    }
    if (way_out) continue;
    const StateIndex first =
        *std::ranges::min_element(states, {}, [&](StateIndex state) { return ways.length(state); });
    add_circle(*merged.space.scenario, merged.space.scene_of(first), choice, ways.to(first), findings);
  }
}

void find_dead_ends(const Scenario& scenario, const Reachability& reachability, Findings& findings) {
  constexpr auto kind = Goal::Kind::dead_end;
  const auto is_reached = [&](SceneIndex scene) {
    return reachability.of(kind, scene) == Reachability::Verdict::reached;
  };
  const auto steps_to = [&](SceneIndex scene) { return reachability.way_to(kind, scene).options.size(); };
  for (const Region& region : reachability.regions()) {
    SceneIndex nearest = none;
    for (const SceneIndex scene : region.scenes) {
      if (is_reached(scene) && (nearest == none || steps_to(scene) < steps_to(nearest))) nearest = scene;
    }
    if (nearest == none) continue;
    add_circle(scenario, nearest, reachability.dead_ends().leave_a_choice(nearest), reachability.way_to(kind, nearest),
               findings);
  }
}

}  // namespace rollcall::prove
