#include "authoring/prove/explore.h"

#include <algorithm>

namespace rollcall::prove {

using scenario::none;
using scenario::OptionIndex;
using scenario::Scenario;
using scenario::SceneIndex;

namespace {

/// In one of these scenes a look or support leads to another state.
bool has_moves(const Scenario& scenario, const Layout& layout, const Region& region) {
  return std::ranges::any_of(region.scenes, [&](SceneIndex scene) {
    const scenario::Range options = scenario.scenes()[scene].options;
    for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
      if (scenario.options()[i].role != scenario::Role::decision && !layout.is_idle(i)) return true;
    }
    return false;
  });
}

class Explorer {
 public:
  Explorer(const Scenario& scenario, const Exploring& what, Watch& watch)
      : x_scenario(scenario),
        x_what(what),
        x_watch(watch),
        x_found(scenario, what),
        x_steps(x_found.steps()),
        x_notice(scenario, *x_found.rules, *x_found.layout, what),
        x_state(x_found.layout->words()),
        x_values(scenario.variables().size()) {}

  Explored explore() {
    add_starts();
    for (const std::unique_ptr<StateSet>& room : x_found.rooms) {
      if (!room) continue;
      expand(*room);
      x_words -= room->words();
      room->close();
      x_words += room->words();
    }
    x_found.noticed = std::move(x_notice.noticed());
    for (std::size_t i = 0; i < x_steps.told().size(); ++i) {
      if (x_steps.told()[i]) x_found.noticed.beat_told[i] = true;
    }
    return std::move(x_found);
  }

 private:
  void add_starts() {
    std::vector<std::uint32_t> drawn;
    std::vector<std::int16_t> values;
    for (const scenario::Variable& variable : x_scenario.variables()) {
      if (variable.randomized) {
        drawn.push_back(static_cast<std::uint32_t>(values.size()));
        x_found.draws *= static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1);
      }
      values.push_back(variable.randomized ? variable.minimum : variable.start);
      if (x_found.draws > x_what.most_states) x_found.stopped = Stopped::too_many_states;
      if (!goes_on()) return;
    }
    x_notice.come_to(0);
    for (std::uint64_t draw = 0; draw < x_found.draws; ++draw) {
      std::uint64_t rest = draw;
      for (const std::uint32_t i : drawn) {
        const scenario::Variable& variable = x_scenario.variables()[i];
        const auto range = static_cast<std::uint64_t>(variable.maximum - variable.minimum + 1);
        values[i] = static_cast<std::int16_t>(variable.minimum + static_cast<std::int32_t>(rest % range));
        rest /= range;
      }
      add_start(values);
    }
  }

  void add_start(run::ConstValues values) {
    x_found.layout->pack(0, values, x_state);
    const SceneIndex scene = x_found.rules->arrive(0, x_state, [](SceneIndex) {});
    const auto [start, is_new] = x_found.starts.add(x_state);
    if (is_new) {
      x_found.draws_of_starts.push_back(0);
      add(scene, ConstPacked(x_state));
    }
    ++x_found.draws_of_starts[start];
  }

  bool goes_on() const { return x_found.stopped == Stopped::no; }

  void expand(StateSet& room) {
    while (goes_on() && room.waits()) {
      if (!room.is_in_grids()) {
        expand(room.take());
        continue;
      }
      for (const Grid& grid : room.grids()) sweep(room, grid);
    }
  }

  void sweep(StateSet& room, const Grid& grid) {
    std::optional<std::vector<Jump>> jumps = x_found.jumps_from(grid, room.waiting());
    if (jumps && x_what.at_the_end) {
      if (std::ranges::find(*jumps, scenario::the_end, &Jump::next) != jumps->end()) jumps.reset();
    }
    for (std::uint32_t row = 0; row < grid.rows() && goes_on(); ++row) {
      if (!jumps || x_notice.looks_for_more(grid.scene())) {
        room.take(grid, row, [&](Place place) {
          grid.put(place, x_state);
          expand(x_state);
        });
        continue;
      }
      for (Jump& jump : *jumps) jump.go_to(row);
      const Place first = grid.place(row, 0);
      room.take(grid, row, [&](Place place) { expand(*jumps, place - first); });
    }
  }

  void expand(ConstPacked state) {
    if (!goes_on()) return;
    x_notice.look_at(state);
    x_steps.each(state, [&](OptionIndex option, SceneIndex next, ConstPacked after) {
      x_notice.take(option);
      ++x_found.edges;
      if (next != scenario::the_end) {
        add(next, after);
      } else if (x_what.at_the_end) {
        x_found.layout->unpack(after, x_values);
        x_what.at_the_end(x_values);
      }
    });
    count();
  }

  void expand(const std::vector<Jump>& jumps, std::uint32_t column) {
    if (!goes_on()) return;
    for (const Jump& jump : jumps) {
      if (!jump.is_open(column)) continue;
      x_notice.take(jump.option);
      ++x_found.edges;
      if (jump.next != scenario::the_end) add(jump.next, jump.place(column));
    }
    count();
  }

  template <class State>
  void add(SceneIndex scene, State state) {
    StateSet& room = x_found.room_of(scene);
    const std::size_t words = room.words();
    x_found.states += room.add(scene, state);
    x_words += room.words() - words;
  }

  /// A state was looked at.
  void count() {
    constexpr std::size_t between_looks_at_the_clock = 4096;
    ++x_found.explored;
    x_watch.step();
    const bool looks = x_found.explored % between_looks_at_the_clock == 1;
    if (looks && x_what.out_of_time && x_what.out_of_time()) x_found.stopped = Stopped::out_of_time;
    if (x_words > x_what.words) x_found.stopped = Stopped::too_much_memory;
    if (x_found.states > x_what.most_states) x_found.stopped = Stopped::too_many_states;
  }

  const Scenario& x_scenario;
  const Exploring& x_what;
  Watch& x_watch;
  Explored x_found;
  Steps x_steps;
  Notice x_notice;
  std::size_t x_words = 0;  ///< that hold what was met
  std::vector<std::uint64_t> x_state;
  std::vector<std::int16_t> x_values;
};

}  // namespace

Explored::Explored(const Scenario& of, const Exploring& what)
    : scenario(&of),
      follower(what.follower),
      layout(std::make_unique<const Layout>(of, what.asking)),
      rules(std::make_unique<const PackedRules>(of, *layout)),
      regions(prove::regions(of)),
      region_of(of.scenes().size()),
      rooms(regions.size()),
      starts(layout->words()) {
  for (std::uint32_t i = 0; i < regions.size(); ++i) {
    for (const SceneIndex scene : regions[i].scenes) region_of[scene] = i;
    regions[i].circles = regions[i].circles || has_moves(of, *layout, regions[i]);
  }
}

StateSet& Explored::room_of(SceneIndex scene) {
  const std::uint32_t region = region_of[scene];
  if (!rooms[region]) {
    std::vector<SceneIndex> scenes = regions[region].scenes;
    std::erase_if(scenes, [&](SceneIndex i) { return scenario->scenes()[i].is_page(); });
    rooms[region] = std::make_unique<StateSet>(*layout, scenes);
  }
  return *rooms[region];
}

std::optional<std::vector<Jump>> Explored::jumps_from(const Grid& grid, std::size_t states_there) {
  constexpr std::size_t worth_it = 64;
  if (follower || states_there < worth_it) return std::nullopt;
  return jumps(*scenario, *rules, *layout, grid, [this](SceneIndex scene) { return room_of(scene).grid_of(scene); });
}

Explored explore(const Scenario& scenario, const Exploring& what, Watch& watch) {
  return Explorer(scenario, what, watch).explore();
}

}  // namespace rollcall::prove
