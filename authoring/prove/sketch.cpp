#include "authoring/prove/sketch.h"

#include <algorithm>
#include <utility>

#include "authoring/prove/asked.h"
#include "authoring/prove/regions.h"
#include "player/run/state.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::SceneIndex;

Sketch::Sketch(const Scenario& scenario, const DeadEnds& dead_ends, const std::vector<std::uint32_t>& region_of,
               std::vector<Followed> followed, std::function<bool()> goes_on)
    : x_scenario(scenario),
      x_dead_ends(dead_ends),
      x_region_of(region_of),
      x_followed(std::move(followed)),
      x_place(scenario.variables().size(), none),
      x_goes_on(std::move(goes_on)) {
  for (const scenario::Variable& variable : scenario.variables()) x_may.push_back({variable.minimum, variable.maximum});
  std::stable_sort(x_followed.begin(), x_followed.end(),
                   [](const Followed& a, const Followed& b) { return a.until > b.until; });
  for (std::uint32_t i = 0; i < x_followed.size(); ++i) {
    const scenario::Variable& variable = scenario.variables()[x_followed[i].variable];
    x_place[x_followed[i].variable] = i;
    constexpr std::uint64_t enough = std::uint64_t{1} << 40;
    x_sizes.push_back(
        std::min(enough, x_sizes.back() * static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1)));
  }
  x_first.push_back(0);
  for (SceneIndex scene = 0; scene < scenario.scenes().size(); ++scene)
    x_first.push_back(x_first.back() + x_sizes[followed_in(scene)]);
}

std::size_t Sketch::followed_in(SceneIndex scene) const {
  const std::uint32_t region = scene == scenario::the_end ? none : x_region_of[scene];
  std::size_t count = 0;
  while (count < x_followed.size() && x_followed[count].until >= region) ++count;
  return count;
}

std::uint32_t Sketch::number_of(const Values& values) const {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < x_followed.size(); ++i)
    number +=
        static_cast<std::uint64_t>(values[i] - x_scenario.variables()[x_followed[i].variable].minimum) * x_sizes[i];
  return static_cast<std::uint32_t>(number);
}

Sketch::Values Sketch::values_of(std::uint32_t number) const {
  Values values(x_followed.size());
  for (std::size_t i = x_followed.size(); i-- > 0;) {
    values[i] = static_cast<std::int16_t>(x_scenario.variables()[x_followed[i].variable].minimum +
                                          static_cast<std::int32_t>(number / x_sizes[i]));
    number = static_cast<std::uint32_t>(number % x_sizes[i]);
  }
  return values;
}

void Sketch::follow_only(const Values& values, SceneIndex scene) {
  const std::size_t known = followed_in(scene);
  for (std::size_t i = 0; i < x_followed.size(); ++i) {
    const scenario::Variable& variable = x_scenario.variables()[x_followed[i].variable];
    x_may[x_followed[i].variable] = i < known ? May{values[i], values[i]} : May{variable.minimum, variable.maximum};
  }
}

bool Sketch::may_be_open(const Option& option) const {
  if (option.once && x_may[option.taken].least != 0) return false;
  return possible(x_scenario.code(option.guard), x_may).be_true();
}

bool Sketch::must_be_open(const Option& option) const {
  if (option.once && x_may[option.taken].most != 0) return false;
  return !possible(x_scenario.code(option.guard), x_may).be_false();
}

/// The scenes from which decisions lead to this one, itself included; all, to an end.
void Sketch::find_ways_to(SceneIndex scene) {
  const std::size_t scenes = x_scenario.scenes().size();
  x_leads_there.assign(scenes, scene == scenario::the_end);
  if (scene == scenario::the_end) return;
  std::vector<std::vector<SceneIndex>> before(scenes);
  for (SceneIndex from = 0; from < scenes; ++from) {
    for (const SceneIndex next : scenes_after(x_scenario, from)) before[next].push_back(from);
  }
  std::vector<SceneIndex> waiting{scene};
  x_leads_there[scene] = true;
  while (!waiting.empty()) {
    const SceneIndex at = waiting.back();
    waiting.pop_back();
    for (const SceneIndex from : before[at]) {
      if (x_leads_there[from]) continue;
      x_leads_there[from] = true;
      waiting.push_back(from);
    }
  }
}

Sketch::Found Sketch::look_for(const Goal& goal) {
  constexpr std::uint64_t most_states = std::uint64_t{1} << 27;
  constexpr std::size_t most_nodes = 4'000'000, between_questions = 1024;
  if (x_first.back() > most_states) return Found::too_much;
  find_ways_to(goal.scene);
  x_known.assign(x_first.back(), false);
  add_starts(goal);
  for (std::uint32_t node = 0; node < x_nodes.size() && !x_goal; ++node) {
    if (x_nodes.size() > most_nodes || (node % between_questions == 0 && !x_goes_on())) return Found::too_much;
    expand(node, goal);
  }
  return x_goal ? Found::way : Found::nothing;
}

void Sketch::add_starts(const Goal& goal) {
  std::vector<Values> starts{Values(x_followed.size())};
  for (std::size_t i = 0; i < x_followed.size(); ++i) {
    const scenario::Variable& variable = x_scenario.variables()[x_followed[i].variable];
    const std::int16_t least = variable.randomized ? variable.minimum : variable.start;
    const std::int16_t most = variable.randomized ? variable.maximum : variable.start;
    std::vector<Values> next;
    for (Values values : starts) {
      for (std::int32_t value = least; value <= most; ++value) {
        values[i] = static_cast<std::int16_t>(value);
        next.push_back(values);
      }
    }
    starts = std::move(next);
  }
  for (const Values& values : starts) arrive(0, values, none, none, goal);
}

/// Enters the scene, or what it leads to over pages.
void Sketch::arrive(SceneIndex next, Values values, std::uint32_t from, OptionIndex option, const Goal& goal) {
  while (next != scenario::the_end) {
    const scenario::Scene& scene = x_scenario.scenes()[next];
    if (scene.visited != none && x_place[scene.visited] != none) values[x_place[scene.visited]] = 1;
    // Where play begins was met by whoever played.
    if (goal.kind == Goal::Kind::scene && goal.index == next && from != none) come_to_goal(from, option);
    if (!scene.is_page()) return add(next, values, from, option);
    next = scene.next;
  }
  end(std::move(values), from, option, goal);
}

void Sketch::add(SceneIndex scene, const Values& values, std::uint32_t from, OptionIndex option) {
  if (!x_leads_there[scene]) return;
  Values known = values;
  for (std::size_t i = followed_in(scene); i < x_followed.size(); ++i)
    known[i] = x_scenario.variables()[x_followed[i].variable].minimum;  // forgotten
  const std::uint32_t number = number_of(known);
  const std::size_t state = x_first[scene] + number;
  if (x_known[state]) return;
  x_known[state] = true;
  x_nodes.push_back({scene, number, from, option});
}

void Sketch::come_to_goal(std::uint32_t node, OptionIndex option) {
  if (!x_goal) x_goal = Node{x_nodes[node].scene, 0, node, option};
}

void Sketch::expand(std::uint32_t node, const Goal& goal) {
  const SceneIndex scene = x_nodes[node].scene;
  const Values here = values_of(x_nodes[node].values);
  follow_only(here, scene);
  const scenario::Range options = x_scenario.scenes()[scene].options;
  bool is_avoidable = false;
  std::vector<OptionIndex> open;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (may_be_open(option)) open.push_back(i);
    is_avoidable = is_avoidable || ((option.role != Role::decision || !option.critical) && must_be_open(option));
  }
  if (goal.kind == Goal::Kind::unavoidable && goal.index == scene && !is_avoidable) come_to_goal(node, none);
  if (goal.kind == Goal::Kind::dead_end && goal.index == scene && is_dead_end(scene, here)) come_to_goal(node, none);
  for (const OptionIndex i : open) {
    if (goal.kind == Goal::Kind::option && goal.index == i) come_to_goal(node, none);
    const Option& option = x_scenario.options()[i];
    Values after = here;
    take(option, after);
    if (option.role == Role::decision)
      pass_beats(node, i, 0, std::move(after), goal);
    else
      add(scene, after, node, i);
  }
}

bool Sketch::is_dead_end(SceneIndex scene, const Values& values) const {
  DeadEnds::Values asked;
  for (const std::uint32_t variable : x_dead_ends.asked().at(scene)) asked.push_back(values[x_place[variable]]);
  return x_dead_ends.contain(scene, asked);
}

void Sketch::take(const Option& option, Values& values) const {
  apply(option.effects, values);
  if (option.taken != none && x_place[option.taken] != none) values[x_place[option.taken]] = 1;
}

void Sketch::apply(scenario::Range effects, Values& values) const {
  for (const scenario::Effect& effect : x_scenario.effects(effects)) {
    if (x_place[effect.variable] == none) continue;
    const scenario::Variable& variable = x_scenario.variables()[effect.variable];
    std::int16_t& value = values[x_place[effect.variable]];
    const std::int32_t base = effect.kind == scenario::Effect::Kind::add ? value : 0;
    value =
        static_cast<std::int16_t>(std::clamp<std::int32_t>(base + effect.amount, variable.minimum, variable.maximum));
  }
}

void Sketch::pass_beats(std::uint32_t node, OptionIndex option, std::uint32_t beat, Values values, const Goal& goal) {
  const scenario::Range beats = x_scenario.scenes()[x_nodes[node].scene].beats;
  if (beat == beats.count) return arrive(x_scenario.options()[option].next, std::move(values), node, option, goal);
  const scenario::Beat& one = x_scenario.beats()[beats.first + beat];
  follow_only(values, x_nodes[node].scene);
  const May may = possible(x_scenario.code(one.guard), x_may);
  if (may.be_false()) pass_beats(node, option, beat + 1, values, goal);
  if (!may.be_true()) return;
  if (goal.kind == Goal::Kind::beat && goal.index == beats.first + beat) come_to_goal(node, option);
  apply(one.effects, values);
  pass_beats(node, option, beat + 1, std::move(values), goal);
}

void Sketch::end(Values values, std::uint32_t node, OptionIndex option, const Goal& goal) {
  if (goal.kind != Goal::Kind::ending) return;
  follow_only(values, scenario::the_end);
  const auto endings = x_scenario.endings();
  for (scenario::EndingIndex i = 0; i < goal.index; ++i) {
    if (!possible(x_scenario.code(endings[i].guard), x_may).be_false()) return;
  }
  const bool is_last = goal.index + 1 == endings.size();
  if (is_last || possible(x_scenario.code(endings[goal.index].guard), x_may).be_true()) come_to_goal(node, option);
}

std::vector<std::uint32_t> Sketch::nodes_on_way() const {
  std::vector<std::uint32_t> nodes{x_goal->from};
  while (x_nodes[nodes.back()].from != none) nodes.push_back(x_nodes[nodes.back()].from);
  std::reverse(nodes.begin(), nodes.end());
  return nodes;
}

std::vector<OptionIndex> Sketch::way() const {
  std::vector<OptionIndex> options;
  for (const std::uint32_t node : nodes_on_way()) options.push_back(x_nodes[node].option);
  options.erase(options.begin());
  if (x_goal->option != none) options.push_back(x_goal->option);
  return options;
}

bool Sketch::can_be_played(const Goal& goal, std::vector<Followed>& missing) const {
  missing.clear();
  const std::vector<std::uint32_t> nodes = nodes_on_way();
  Values values;
  for (const scenario::Variable& variable : x_scenario.variables())
    values.push_back(variable.randomized ? variable.minimum : variable.start);
  const Values start = values_of(x_nodes[nodes.front()].values);
  for (std::size_t i = 0; i < followed_in(0); ++i) values[x_followed[i].variable] = start[i];
  run::arrive(x_scenario, 0, values, [](SceneIndex) {});
  const auto miss = [&](const std::vector<std::uint32_t>& asked, SceneIndex scene) {
    for (const std::uint32_t variable : asked) {
      const std::uint32_t place = x_place[variable];
      if (place == none || x_followed[place].until < x_region_of[scene])
        missing.push_back({variable, x_region_of[scene]});
    }
    return false;
  };
  std::vector<std::uint32_t> asked;
  const auto decide = [&](OptionIndex index, SceneIndex from) {
    const Option& option = x_scenario.options()[index];
    run::take(x_scenario, option, values);
    if (option.role != Role::decision) return false;
    bool is_told = false;
    run::follow(x_scenario, x_scenario.scenes()[from], values, [&](scenario::BeatIndex beat) {
      is_told = is_told || (goal.kind == Goal::Kind::beat && goal.index == beat);
    });
    run::arrive(x_scenario, option.next, values, [](SceneIndex) {});
    return is_told;
  };
  const auto ask_beats = [&](SceneIndex scene) {
    for (const scenario::Beat& beat : x_scenario.beats(x_scenario.scenes()[scene]))
      add_asked(x_scenario, beat.guard, asked);
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& here = x_nodes[nodes[i]];
    const OptionIndex option = i + 1 < nodes.size() ? x_nodes[nodes[i + 1]].option : x_goal->option;
    if (option == none) break;
    if (!run::is_open(x_scenario, x_scenario.options()[option], values)) {
      add_asked(x_scenario, x_scenario.options()[option], asked);
      return miss(asked, here.scene);
    }
    const bool is_told = decide(option, here.scene);
    if (i + 1 == nodes.size()) {
      if (goal.kind == Goal::Kind::scene) return true;
      if (goal.kind == Goal::Kind::beat ? is_told : run::ending(x_scenario, values) == goal.index) return true;
      ask_beats(here.scene);
      return miss(asked, here.scene);
    }
    const Values wanted = values_of(x_nodes[nodes[i + 1]].values);
    for (std::size_t k = 0; k < followed_in(x_nodes[nodes[i + 1]].scene); ++k) {
      if (values[x_followed[k].variable] == wanted[k]) continue;
      ask_beats(here.scene);
      return miss(asked, here.scene);
    }
  }
  // All that it depends on is followed, so that what holds in the sketch holds.
  return true;
}

}  // namespace rollcall::prove
