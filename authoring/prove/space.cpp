#include "authoring/prove/space.h"

#include <algorithm>
#include <limits>

#include "authoring/prove/screen.h"

namespace rollcall::prove {

using scenario::EndingIndex;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::Scene;
using scenario::SceneIndex;

namespace {

constexpr std::int32_t nothing = std::numeric_limits<std::int32_t>::min();

class Explorer {
 public:
  Explorer(const Scenario& scenario, const Exploring& what, Watch& watch)
      : x_scenario(scenario),
        x_screen(scenario),
        x_what(what),
        x_watch(watch),
        x_space(scenario, what.asked_at_the_end) {
    x_packed.resize(x_space.layout.words());
    x_before.resize(scenario.variables().size());
    x_after.resize(scenario.variables().size());
    x_space.ending_arrivals.resize(scenario.endings().size());
    x_space.beat_arrivals.resize(scenario.beats().size());
    x_space.scene_first.assign(scenario.scenes().size(), scenario::none);
    x_space.scene_reached.assign(scenario.scenes().size(), false);
    x_space.option_open.assign(scenario.options().size(), 0);
    x_space.lures.resize(scenario.scenes().size());
  }

  Space explore() {
    constexpr std::size_t between_looks_at_the_clock = 4096;
    x_space.first_edge.push_back(0);
    bool stop = !add_starts();
    for (StateIndex state = 0; !stop && state < x_space.states.size(); ++state) {
      expand(state);
      x_watch.step();
      const bool is_out_of_time = state % between_looks_at_the_clock == 0 && x_what.out_of_time && x_what.out_of_time();
      stop = x_space.states.size() > x_what.most_states || is_out_of_time;
    }
    x_space.explored = x_space.first_edge.size() - 1;
    x_space.complete = !stop;
    return std::move(x_space);
  }

 private:
  /// False if there are too many.
  bool add_starts() {
    std::vector<std::uint32_t> drawn;
    for (std::uint32_t i = 0; i < x_scenario.variables().size(); ++i) {
      const scenario::Variable& variable = x_scenario.variables()[i];
      x_after[i] = variable.randomized ? variable.minimum : variable.start;
      if (!variable.randomized) continue;
      drawn.push_back(i);
      x_space.draws *= static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1);
      if (x_space.draws > x_what.most_states) return false;
    }
    for (std::uint64_t draw = 0; draw < x_space.draws; ++draw) {
      std::uint64_t rest = draw;
      for (const std::uint32_t i : drawn) {
        const scenario::Variable& variable = x_scenario.variables()[i];
        const auto range = static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1);
        x_after[i] = static_cast<std::int16_t>(variable.minimum + static_cast<std::int32_t>(rest % range));
        rest /= range;
      }
      add_start();
    }
    return true;
  }

  void add_start() {
    const std::vector<std::int16_t> drawn = x_after;
    const StateIndex state = add(arrive(0), {});
    x_after = drawn;
    if (state == x_space.starts.size()) x_space.starts.push_back({state, 0});
    ++x_space.starts[state].draws;
  }

  /// A page is no state: whoever comes to one goes on.
  SceneIndex arrive(SceneIndex next) {
    return run::arrive(x_scenario, next, x_after, [&](SceneIndex scene) { x_space.scene_reached[scene] = true; });
  }

  StateIndex add(SceneIndex scene, Arrival arrival) {
    x_space.layout.pack(scene, x_after, x_packed);
    const StateTable::Added added = x_space.states.add(x_packed);
    if (added.is_new) {
      x_space.arrivals.push_back(arrival);
      if (x_space.scene_first[scene] == scenario::none) x_space.scene_first[scene] = added.state;
    }
    return added.state;
  }

  void expand(StateIndex state) {
    x_space.layout.unpack(x_space.states[state], x_before);
    const SceneIndex scene = x_space.scene_of(state);
    const std::size_t first = x_space.edges.size();
    expand_role(state, scene, true);
    x_space.decisions.push_back(static_cast<std::uint32_t>(x_space.edges.size() - first));
    expand_role(state, scene, false);
    x_space.first_edge.push_back(static_cast<std::uint32_t>(x_space.edges.size()));
  }

  void expand_role(StateIndex state, SceneIndex scene_index, bool decisions) {
    const Scene& scene = x_scenario.scenes()[scene_index];
    Gains gains;
    for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
      const Option& option = x_scenario.options()[i];
      if ((option.role == Role::decision) != decisions || !run::is_open(x_scenario, option, x_before)) continue;
      ++x_space.option_open[i];
      if (x_space.layout.is_idle(i)) continue;
      x_after = x_before;
      run::take(x_scenario, option, x_after);
      if (decisions) {
        gains.add(option.quality, x_screen.gain(x_before, x_after));
        x_space.edges.push_back({decide(state, i, scene), i});
      } else {
        x_space.edges.push_back({add(scene_index, {state, i}), i});
      }
    }
    if (gains.has_weaker()) {
      ++x_space.lures[scene_index].states;
      x_space.lures[scene_index].tempting += gains.tempt();
    }
  }

  std::uint32_t decide(StateIndex state, OptionIndex index, const Scene& scene) {
    const Option& option = x_scenario.options()[index];
    run::follow(x_scenario, scene, x_after, [&](scenario::BeatIndex beat) {
      if (!x_space.beat_arrivals[beat].exists()) x_space.beat_arrivals[beat] = {state, index};
    });
    if (const SceneIndex scene_after = arrive(option.next); scene_after != scenario::the_end)
      return add(scene_after, {state, index});
    const EndingIndex ending = run::ending(x_scenario, x_after);
    if (x_what.at_the_end) x_what.at_the_end(x_after);
    if (!x_space.ending_arrivals[ending].exists()) x_space.ending_arrivals[ending] = {state, index};
    return ending_bit | ending;
  }

  /// The largest visible gain of the decisions of each quality.
  struct Gains {
    std::int32_t of_quality[4] = {nothing, nothing, nothing, nothing};

    void add(std::uint8_t quality, std::int32_t gain) { of_quality[quality] = std::max(of_quality[quality], gain); }
    int best() const {
      int quality = 3;
      while (quality > 0 && of_quality[quality] == nothing) --quality;
      return quality;
    }
    bool has_weaker() const {
      return std::any_of(of_quality, of_quality + best(), [](std::int32_t gain) { return gain != nothing; });
    }
    bool tempt() const { return *std::max_element(of_quality, of_quality + best()) >= of_quality[best()]; }
  };

  const Scenario& x_scenario;
  Screen x_screen;
  const Exploring& x_what;
  Watch& x_watch;
  Space x_space;
  std::vector<std::uint64_t> x_packed;
  std::vector<std::int16_t> x_before, x_after;
};

}  // namespace

std::vector<std::int16_t> Space::values_of(StateIndex state) const {
  std::vector<std::int16_t> values(scenario->variables().size());
  layout.unpack(states[state], values);
  return values;
}

std::uint8_t Space::best_quality(StateIndex state) const {
  std::uint8_t best = 0;
  for (const Edge& edge : decisions_of(state)) best = std::max(best, option(edge).quality);
  return best;
}

Space explore(const Scenario& scenario, const Exploring& what, Watch& watch) {
  watch.begin(Stage::exploring);
  return Explorer(scenario, what, watch).explore();
}

}  // namespace rollcall::prove
