#include "authoring/prove/space.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

#include "authoring/prove/packed_rules.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::SceneIndex;

namespace {

/// The states of one region while they are met. In a region with circles they are expanded by their distance, so that
/// it is the least when it is passed on; elsewhere nothing that is passed on comes back.
struct Room {
  StateTable table;
  std::vector<std::uint32_t> distances;
  std::vector<Arrival> arrivals;
  std::vector<StateIndex> place;  ///< of each state in the range, once it is expanded; empty: the same
  std::map<std::uint32_t, std::vector<StateIndex>> waiting;  ///< by distance; with circles only
};

class Explorer {
 public:
  Explorer(const Scenario& scenario, const Exploring& what, Watch& watch)
      : x_scenario(scenario),
        x_what(what),
        x_watch(watch),
        x_space(scenario, Layout(scenario, what.asking)),
        x_rules(scenario, x_space.layout),
        x_scenes_of_options(scenes_of_options(scenario)),
        x_regions(regions(scenario)),
        x_region_of(scenario.scenes().size()),
        x_rooms(x_regions.size()),
        x_places(x_regions.size()),
        x_moves_of(scenario.scenes().size()),
        x_nearest(scenario.scenes().size()),
        x_ending_distances(scenario.endings().size()) {
    find_moves();
    for (std::uint32_t i = 0; i < x_regions.size(); ++i) {
      Region& region = x_regions[i];
      for (const SceneIndex scene : region.scenes) x_region_of[scene] = i;
      region.circles = region.circles || leads_elsewhere(region.scenes[0]);
    }
    x_before.resize(x_space.layout.words());
    x_after.resize(x_space.layout.words());
    x_values.resize(scenario.variables().size());
    x_space.ending_arrivals.resize(scenario.endings().size());
    x_space.beat_told = what.told;
    x_space.beat_told.resize(scenario.beats().size());
    x_space.scene_first.assign(scenario.scenes().size(), none);
    x_space.scene_reached.assign(scenario.scenes().size(), false);
    x_space.option_open.assign(scenario.options().size(), false);
    x_space.lures.resize(scenario.scenes().size());
  }

  Space explore() {
    x_space.first_edge.push_back(0);
    bool goes_on = add_starts();
    for (std::uint32_t i = 0; i < x_regions.size(); ++i) {
      const auto first = static_cast<StateIndex>(x_space.states.size());
      if (x_rooms[i]) {
        Room& room = *x_rooms[i];
        if (goes_on) goes_on = x_regions[i].circles ? expand_by_distance(room) : expand_all(room);
        settle(i);
      }
      x_space.ranges.push_back({first, static_cast<StateIndex>(x_space.states.size()), x_regions[i].circles});
    }
    x_space.explored = x_space.first_edge.size() - 1;
    x_space.complete = goes_on;
    number_all();
    return std::move(x_space);
  }

 private:
  /// Notes the looks and the support of every scene.
  void find_moves() {
    for (SceneIndex scene = 0; scene < x_moves_of.size(); ++scene) {
      const scenario::Range options = x_scenario.scenes()[scene].options;
      for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
        if (x_scenario.options()[i].role != Role::decision) x_moves_of[scene].push_back(i);
      }
    }
  }

  bool leads_elsewhere(SceneIndex scene) const {
    const std::vector<OptionIndex>& moves = x_moves_of[scene];
    return std::any_of(moves.begin(), moves.end(), [&](OptionIndex i) { return !x_space.layout.is_idle(i); });
  }

  /// False if there are too many.
  bool add_starts() {
    std::vector<std::uint32_t> drawn;
    for (std::uint32_t i = 0; i < x_scenario.variables().size(); ++i) {
      const scenario::Variable& variable = x_scenario.variables()[i];
      x_values[i] = variable.randomized ? variable.minimum : variable.start;
      if (!variable.randomized) continue;
      drawn.push_back(i);
      x_space.draws *= static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1);
      if (x_space.draws > x_what.most_states) {
        x_space.stopped = Stopped::too_many_states;
        return false;
      }
    }
    for (std::uint64_t draw = 0; draw < x_space.draws; ++draw) {
      std::uint64_t rest = draw;
      for (const std::uint32_t i : drawn) {
        const scenario::Variable& variable = x_scenario.variables()[i];
        const auto range = static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1);
        x_values[i] = static_cast<std::int16_t>(variable.minimum + static_cast<std::int32_t>(rest % range));
        rest /= range;
      }
      add_start();
    }
    return true;
  }

  void add_start() {
    x_space.layout.pack(0, x_values, x_after);
    const StateIndex state = add(arrive(0), {}, 0);
    if (state == x_space.starts.size()) x_space.starts.push_back({state, 0});
    ++x_space.starts[state].draws;
  }

  /// A page is no state: whoever comes to one goes on.
  SceneIndex arrive(SceneIndex next) {
    return x_rules.arrive(next, x_after, [&](SceneIndex scene) { x_space.scene_reached[scene] = true; });
  }

  /// What stands in x_after, by its number in its room.
  StateIndex add(SceneIndex scene, Arrival arrival, std::uint32_t distance) {
    const std::uint32_t region = x_region_of[scene];
    if (!x_rooms[region])
      x_rooms[region].reset(new Room{{x_scenario, x_space.layout, x_regions[region]}, {}, {}, {}, {}});
    Room& room = *x_rooms[region];
    const auto [state, is_new] = room.table.add(x_after);
    if (is_new) {
      ++x_met;
      room.distances.push_back(distance);
      room.arrivals.push_back(arrival);
      if (x_regions[region].circles) room.place.push_back(none);
    } else if (distance < room.distances[state]) {
      room.distances[state] = distance;
      room.arrivals[state] = arrival;
    } else {
      return state;
    }
    if (x_regions[region].circles) room.waiting[distance].push_back(state);
    Nearest& nearest = x_nearest[scene];
    if (nearest.state == none || distance < nearest.distance) nearest = {state, distance};
    return state;
  }

  bool expand_all(Room& room) {
    for (StateIndex state = 0; state < room.distances.size(); ++state) {
      if (!expand(room, state)) return false;
    }
    return true;
  }

  bool expand_by_distance(Room& room) {
    StateIndex expanded = 0;
    while (!room.waiting.empty()) {
      const auto [distance, states] = std::move(*room.waiting.begin());
      room.waiting.erase(room.waiting.begin());
      for (const StateIndex state : states) {
        if (room.place[state] != none) continue;
        room.place[state] = expanded++;
        if (!expand(room, state)) return false;
      }
    }
    return true;
  }

  /// False if that was the last that may be looked at.
  bool expand(Room& room, StateIndex state) {
    const ConstPacked packed = room.table.states()[state];
    std::copy(packed.begin(), packed.end(), x_before.begin());
    x_here = static_cast<StateIndex>(x_space.first_edge.size() - 1);
    x_distance = room.distances[state];
    const SceneIndex scene = x_space.layout.scene(x_before);
    const std::size_t first = x_space.edges.size();
    if (x_what.follower) ask_follower(scene);
    expand_decisions(scene);
    x_space.decisions.push_back(static_cast<std::uint16_t>(x_space.edges.size() - first));
    expand_moves(scene);
    x_space.first_edge.push_back(static_cast<std::uint32_t>(x_space.edges.size()));
    x_watch.step();
    constexpr std::size_t between_looks_at_the_clock = 4096;
    const bool is_out_of_time = x_here % between_looks_at_the_clock == 0 && x_what.out_of_time && x_what.out_of_time();
    if (is_out_of_time) x_space.stopped = Stopped::out_of_time;
    if (x_met * x_space.layout.words() > x_what.words) x_space.stopped = Stopped::too_much_memory;
    if (x_met > x_what.most_states) x_space.stopped = Stopped::too_many_states;
    return x_space.stopped == Stopped::no;
  }

  void ask_follower(SceneIndex index) {
    const scenario::Range options = x_scenario.scenes()[index].options;
    x_wanted.clear();
    for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
      if (!x_space.layout.is_idle(i) && x_rules.is_open(i, x_before)) x_wanted.push_back(i);
    }
    x_what.follower->narrow(x_wanted, index, [&] {
      x_space.layout.unpack(x_before, x_values);
      return run::ConstValues(x_values);
    });
  }

  bool is_wanted(OptionIndex option) const {
    return !x_what.follower || std::find(x_wanted.begin(), x_wanted.end(), option) != x_wanted.end();
  }

  void expand_decisions(SceneIndex index) {
    const scenario::Scene& scene = x_scenario.scenes()[index];
    const Lure& lure = x_space.lures[index];
    const bool asks_for_gains =
        !x_what.follower && x_what.asking.asks_screen(index) && (!lure.somewhere || lure.everywhere);
    Gains gains;
    std::uint8_t best = 0;
    for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
      const Option& option = x_scenario.options()[i];
      if (option.role != Role::decision || !x_rules.is_open(i, x_before)) continue;
      x_space.option_open[i] = true;
      best = std::max(best, option.quality);
      if (!is_wanted(i)) continue;
      std::copy(x_before.begin(), x_before.end(), x_after.begin());
      x_rules.take(i, x_after);
      gains.add(option.quality, asks_for_gains ? x_rules.gain(i, x_before, x_after) : 0);
      x_space.edges.push_back({decide(i, index), i});
    }
    x_space.best_qualities.push_back(best);
    if (asks_for_gains && gains.has_weaker()) note(gains.tempt(), x_space.lures[index]);
    if (index < x_what.temptations.size() && !lure.weaker_is_open && gains.has_weaker())
      note(x_what.temptations[index], x_space.lures[index]);
  }

  static void note(bool tempts, Lure& lure) {
    lure.weaker_is_open = true;
    lure.somewhere = lure.somewhere || tempts;
    lure.everywhere = lure.everywhere && tempts;
  }

  static void note(const Temptation& temptation, Lure& lure) {
    lure = {true, temptation.in_some, !temptation.not_in_all};
  }

  void expand_moves(SceneIndex index) {
    for (const OptionIndex i : x_moves_of[index]) {
      if (!x_rules.is_open(i, x_before)) continue;
      x_space.option_open[i] = true;
      if (x_space.layout.is_idle(i) || !is_wanted(i)) continue;
      std::copy(x_before.begin(), x_before.end(), x_after.begin());
      x_rules.take(i, x_after);
      x_space.layout.project(index, x_after);
      x_space.edges.push_back({add(index, {x_here, i}, x_distance + 1), i});
    }
  }

  std::uint32_t decide(OptionIndex index, SceneIndex scene) {
    const Option& option = x_scenario.options()[index];
    x_rules.follow(scene, x_after, [&](scenario::BeatIndex beat) { x_space.beat_told[beat] = true; });
    if (const SceneIndex next = arrive(option.next); next != scenario::the_end)
      return add(next, {x_here, index}, x_distance + 1);
    const scenario::EndingIndex ending = x_rules.ending(x_after);
    if (x_what.at_the_end) {
      x_space.layout.unpack(x_after, x_values);
      x_what.at_the_end(x_values);
    }
    come_to(index, x_space.ending_arrivals[ending], x_ending_distances[ending]);
    return ending_bit | ending;
  }

  void come_to(OptionIndex option, Arrival& arrival, std::uint32_t& distance) const {
    if (arrival.exists() && distance <= x_distance) return;
    arrival = {x_here, option};
    distance = x_distance;
  }

  /// Puts the states of a room into the space: those that were expanded, and then the others.
  void settle(std::uint32_t region) {
    Room& room = *x_rooms[region];
    StateIndex next = 0;
    for (const StateIndex place : room.place) next += place != none;
    std::vector<StateIndex> in_order(room.place.size());
    for (StateIndex state = 0; state < room.place.size(); ++state) {
      if (room.place[state] == none) room.place[state] = next++;
      in_order[room.place[state]] = state;
    }
    if (in_order.empty()) {
      x_space.states.add(room.table.states());
      x_space.arrivals.insert(x_space.arrivals.end(), room.arrivals.begin(), room.arrivals.end());
      x_space.distances.insert(x_space.distances.end(), room.distances.begin(), room.distances.end());
    }
    for (const StateIndex state : in_order) {
      x_space.states.add(room.table.states()[state]);
      x_space.arrivals.push_back(room.arrivals[state]);
      x_space.distances.push_back(room.distances[state]);
    }
    x_places[region] = std::move(room.place);
    x_rooms[region].reset();
  }

  /// From numbers in rooms to numbers in the space.
  void number_all() {
    const auto number_of = [&](SceneIndex scene, StateIndex in_room) {
      const std::uint32_t region = x_region_of[scene];
      const std::vector<StateIndex>& places = x_places[region];
      return x_space.ranges[region].first + (places.empty() ? in_room : places[in_room]);
    };
    for (Edge& edge : x_space.edges) {
      if (is_ending(edge.target)) continue;
      const SceneIndex next = leads_to(x_scenario.options()[edge.option], x_scenes_of_options[edge.option]);
      edge.target = number_of(over_pages(x_scenario, next), edge.target);
    }
    for (Start& start : x_space.starts) start.state = number_of(over_pages(x_scenario, 0), start.state);
    for (SceneIndex scene = 0; scene < x_nearest.size(); ++scene) {
      if (x_nearest[scene].state != none) x_space.scene_first[scene] = number_of(scene, x_nearest[scene].state);
    }
  }

  struct Nearest {
    StateIndex state = none;
    std::uint32_t distance = 0;
  };

  const Scenario& x_scenario;
  const Exploring& x_what;
  Watch& x_watch;
  Space x_space;
  PackedRules x_rules;
  std::vector<SceneIndex> x_scenes_of_options;
  std::vector<Region> x_regions;
  std::vector<std::uint32_t> x_region_of;  ///< of each scene
  std::vector<std::unique_ptr<Room>> x_rooms;
  std::vector<std::vector<StateIndex>> x_places;
  std::vector<std::vector<OptionIndex>> x_moves_of;  ///< looks and support of each scene
  std::vector<Nearest> x_nearest;                    ///< of each scene, by number in its room
  std::vector<std::uint32_t> x_ending_distances;
  std::size_t x_met = 0;
  StateIndex x_here = 0;         ///< the state that is being expanded
  std::uint32_t x_distance = 0;  ///< of it
  std::vector<std::uint64_t> x_before, x_after;
  std::vector<std::int16_t> x_values;
  Follower::Options x_wanted;
};

}  // namespace

std::vector<std::int16_t> Space::values_of(StateIndex state) const {
  std::vector<std::int16_t> values(scenario->variables().size());
  layout.unpack(states[state], values);
  return values;
}

Space explore(const Scenario& scenario, const Exploring& what, Watch& watch) {
  return Explorer(scenario, what, watch).explore();
}

}  // namespace rollcall::prove
