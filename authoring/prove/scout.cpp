#include "authoring/prove/scout.h"

#include <algorithm>
#include <utility>

#include "authoring/prove/paths.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::SceneIndex;

Scout::Scout(const Scenario& scenario, const Layout& layout, const DeadEnds& dead_ends,
             const std::vector<Region>& regions)
    : x_scenario(scenario),
      x_layout(layout),
      x_dead_ends(dead_ends),
      x_rules(scenario, layout),
      x_regions(regions),
      x_region_of(scenario.scenes().size()),
      x_rooms(x_regions.size()),
      x_states_of(x_regions.size()),
      x_met(kinds_of_goals),
      x_ways(kinds_of_goals),
      x_before(layout.words()),
      x_after(layout.words()) {
  for (std::uint32_t i = 0; i < x_regions.size(); ++i) {
    for (const SceneIndex scene : x_regions[i].scenes) x_region_of[scene] = i;
  }
  const std::size_t scenes = scenario.scenes().size(), endings = scenario.endings().size();
  x_met = {Met(scenes), Met(scenario.options().size()), Met(scenario.beats().size()), Met(endings), Met(scenes),
           Met(scenes)};
  x_ways[static_cast<std::size_t>(Goal::Kind::ending)].resize(endings);
  x_ways[static_cast<std::size_t>(Goal::Kind::unavoidable)].resize(scenes);
  x_ways[static_cast<std::size_t>(Goal::Kind::dead_end)].resize(scenes);
}

void Scout::look_around() {
  constexpr std::size_t states = 1 << 17, fewest = 32, most = 4096, steps_of_plays = 1'000'000;
  x_most = std::clamp(states / x_scenario.scenes().size(), fewest, most);
  x_apart.clear();
  add_starts();
  look_at(0, static_cast<std::uint32_t>(x_regions.size()));
  const std::size_t plays = std::clamp<std::size_t>(x_scenario.scenes().size(), 50, 200);
  for (std::uint64_t seed = 1; seed <= plays; ++seed) play(seed, steps_of_plays / plays);
}

void Scout::play(std::uint64_t seed, std::size_t most_steps) {
  x_layout.pack(0, run::starting_values(x_scenario, seed), x_after);
  SceneIndex scene = arrive(0);
  x_chosen = x_after;
  x_chosen_step = {none, static_cast<std::uint32_t>(seed)};
  x_plays = true;
  for (std::size_t step = 0; scene != scenario::the_end && step < most_steps; ++step) {
    const StateIndex state = keep(x_chosen, x_chosen_step);
    x_choices = 0;
    expand(state);
    scene = x_choices == 0 || x_chosen_step.from != state ? scenario::the_end : x_layout.scene(x_chosen);
  }
  x_plays = false;
}

StateIndex Scout::keep(ConstPacked packed, Step step) {
  const auto state = static_cast<StateIndex>(x_steps.size());
  x_states.insert(x_states.end(), packed.begin(), packed.end());
  x_steps.push_back(step);
  x_states_of[x_region_of[x_layout.scene(packed)]].push_back(state);
  return state;
}

void Scout::look_for(const Goal& goal, const std::vector<std::uint32_t>& variables, std::uint32_t back) {
  const auto all = static_cast<std::uint32_t>(x_regions.size());
  const std::uint32_t last = goal.scene == scenario::the_end ? all : x_region_of[goal.scene] + 1;
  const std::uint32_t first = last > back ? last - back : 0;
  const std::size_t states = x_steps.size();
  constexpr std::size_t most_nearby = 1 << 14, most_on_a_long_way = 1 << 8;
  x_most = back == from_the_beginning ? most_on_a_long_way : most_nearby;
  x_apart = variables;
  x_is_needed = false;
  for (std::uint32_t region = first; region < last; ++region) x_rooms[region].known = x_states_of[region];
  look_at(first, last);
  if (has_met(goal) || x_is_needed) return;
  // What was found on the way to nothing is forgotten, so that memory does not grow with what is looked for.
  x_steps.resize(states);
  x_states.resize(states * x_layout.words());
  for (std::uint32_t region = first; region < last; ++region)
    std::erase_if(x_states_of[region], [&](StateIndex state) { return state >= states; });
}

void Scout::add_starts() {
  const auto variables = x_scenario.variables();
  const bool is_drawn =
      std::any_of(variables.begin(), variables.end(), [](const auto& variable) { return variable.randomized; });
  const std::uint32_t starts = is_drawn ? static_cast<std::uint32_t>(x_most) : 1;
  for (std::uint32_t seed = 1; seed <= starts; ++seed) {
    x_layout.pack(0, run::starting_values(x_scenario, seed), x_after);
    offer(arrive(0), {none, seed});
  }
}

void Scout::look_at(std::uint32_t first_region, std::uint32_t last_region) {
  for (std::uint32_t region = first_region; region < last_region; ++region) {
    look_at(x_rooms[region]);
    x_rooms[region] = {};
  }
  for (std::uint32_t region = last_region; region < x_rooms.size(); ++region) {
    if (x_rooms[region].offered == 0) continue;
    x_rooms[region] = {};
  }
}

void Scout::look_at(Room& room) {
  room.is_entered = true;
  for (const StateIndex state : room.known) expand(state);
  const std::size_t words = x_layout.words();
  for (std::size_t i = 0; i < room.steps.size(); ++i) {
    const StateIndex state = keep(ConstPacked(room.packed).subspan(i * words, words), room.steps[i]);
    expand(state);
  }
}

void Scout::expand(StateIndex state) {
  const std::size_t words = x_layout.words();
  const ConstPacked packed = ConstPacked(x_states).subspan(state * words, words);
  std::copy(packed.begin(), packed.end(), x_before.begin());
  const SceneIndex scene = x_layout.scene(x_before);
  const scenario::Range options = x_scenario.scenes()[scene].options;
  bool is_avoidable = options.count == 0;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (!x_rules.is_open(i, x_before)) continue;
    note(Goal::Kind::option, i, state, i);
    is_avoidable = is_avoidable || option.role != Role::decision || !option.critical;
    if (x_layout.is_idle(i)) continue;
    std::copy(x_before.begin(), x_before.end(), x_after.begin());
    x_rules.take(i, x_after);
    if (option.role == Role::decision) {
      decide(state, i, scene);
    } else {
      x_layout.project(scene, x_after);
      offer(scene, {state, i});
    }
  }
  if (!is_avoidable) note(Goal::Kind::unavoidable, scene, state, none);
  if (is_dead_end(scene)) note(Goal::Kind::dead_end, scene, state, none);
}

bool Scout::is_dead_end(SceneIndex scene) const {
  const auto asked = x_dead_ends.asked().find(scene);
  if (asked == x_dead_ends.asked().end()) return false;
  DeadEnds::Values values;
  for (const std::uint32_t variable : asked->second) {
    const Field& field = x_layout.field(variable);
    values.push_back(static_cast<std::int16_t>(field.minimum + field.in(x_before)));
  }
  return x_dead_ends.contain(scene, values);
}

void Scout::decide(StateIndex state, OptionIndex index, SceneIndex scene) {
  x_rules.follow(scene, x_after, [&](scenario::BeatIndex beat) { note(Goal::Kind::beat, beat, state, index); });
  const SceneIndex next = arrive(x_scenario.options()[index].next);
  if (next == scenario::the_end) note(Goal::Kind::ending, x_rules.ending(x_after), state, index);
  if (next != scenario::the_end || x_plays) offer(next, {state, index});
}

SceneIndex Scout::arrive(SceneIndex next) {
  Met& scenes = x_met[static_cast<std::size_t>(Goal::Kind::scene)];
  return x_rules.arrive(next, x_after, [&](SceneIndex scene) { scenes[scene] = true; });
}

/// One of all steps from a state, each as likely as the others.
void Scout::go_on(SceneIndex scene, Step step) {
  if (x_random.below(++x_choices) != 0) return;
  x_chosen_step = step;
  if (scene == scenario::the_end)
    x_chosen_step.from = none;
  else
    x_chosen = x_after;
}

/// Keeps as many as there is room for; of more, each that was offered as likely as the others.
void Scout::offer(SceneIndex scene, Step step) {
  if (x_plays) return go_on(scene, step);
  Room& room = x_rooms[x_region_of[scene]];
  const std::size_t most = x_most * x_regions[x_region_of[scene]].scenes.size();
  if (room.steps.size() >= most && room.is_entered) return;
  if (!room.keys.insert(key(scene)).second) return;
  ++room.offered;
  std::size_t at = room.steps.size();
  if (at >= most) at = x_random.below(room.offered);
  if (at >= most) return;
  if (at == room.steps.size()) {
    room.steps.emplace_back();
    room.packed.resize(room.packed.size() + x_after.size());
  }
  room.steps[at] = step;
  std::copy(x_after.begin(), x_after.end(), room.packed.begin() + static_cast<std::ptrdiff_t>(at * x_after.size()));
}

/// Of what stands in x_after. Two states may have one key, and only one of them is kept then.
std::uint64_t Scout::key(SceneIndex scene) const {
  std::uint64_t key = scene;
  const auto add = [&](std::uint64_t part) {
    key = (key ^ part) * 0x9e3779b97f4a7c15u;
    key ^= key >> 32;
  };
  if (x_apart.empty()) {
    for (const std::uint64_t word : x_after) add(word);
  } else {
    for (const std::uint32_t variable : x_apart)
      add(static_cast<std::uint64_t>(x_layout.field(variable).in(x_after)) + 1);
  }
  return key;
}

void Scout::note(Goal::Kind kind, std::uint32_t index, StateIndex state, OptionIndex option) {
  const auto of_kind = static_cast<std::size_t>(kind);
  if (x_met[of_kind][index]) return;
  x_met[of_kind][index] = true;
  if (x_ways[of_kind].empty()) return;
  x_ways[of_kind][index] = {state, option};
  x_is_needed = true;
}

Path Scout::way_to(const Goal& goal) const {
  const Step& last = x_ways[static_cast<std::size_t>(goal.kind)][goal.index];
  std::vector<OptionIndex> options;
  if (last.option != none) options.push_back(last.option);
  StateIndex state = last.from;
  while (x_steps[state].from != none) {
    options.push_back(x_steps[state].option);
    state = x_steps[state].from;
  }
  std::reverse(options.begin(), options.end());
  Path path = path_of(x_scenario, options);
  const auto variables = x_scenario.variables();
  if (std::any_of(variables.begin(), variables.end(), [](const auto& variable) { return variable.randomized; }))
    path.seed = x_steps[state].option;
  return path;
}

}  // namespace rollcall::prove
