#include "authoring/prove/state_table.h"

#include <algorithm>

namespace rollcall::prove {

StateTable::StateTable(const scenario::Scenario& scenario, const Layout& layout, const Region& region)
    : x_scenario(scenario), x_layout(layout), x_region(region), x_states(layout.words()), x_slots(1 << 5, empty) {}

std::size_t StateTable::slot_of(ConstPacked packed) const {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : packed) {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 29;
  }
  const std::size_t last = x_slots.size() - 1;
  std::size_t slot = (hash ^ hash >> 32) & last;
  const auto is_other = [&](StateIndex state) {
    const ConstPacked there = x_states[state];
    return there[0] != packed[0] || !std::equal(there.begin() + 1, there.end(), packed.begin() + 1);
  };
  while (x_slots[slot] != empty && is_other(x_slots[slot])) slot = (slot + 1) & last;
  return slot;
}

std::size_t StateTable::place_of(ConstPacked packed) const {
  auto dense = x_dense.begin();
  if (x_dense.size() > 1) {
    dense = std::ranges::lower_bound(x_dense, x_layout.scene(packed), {}, &Dense::scene);
  }
  std::size_t place = dense->first;
  for (const Alive& alive : dense->alive) place += static_cast<std::size_t>(alive.field.in(packed)) * alive.stride;
  return place;
}

StateTable::Added StateTable::add(ConstPacked packed) {
  if (x_dense.empty() && 2 * (x_states.size() + 1) > x_slots.size()) grow();
  const std::size_t slot = x_dense.empty() ? slot_of(packed) : place_of(packed);
  if (x_slots[slot] != empty) return {x_slots[slot], false};
  const auto state = static_cast<StateIndex>(x_states.size());
  x_slots[slot] = state;
  x_states.add(packed);
  return {state, true};
}

void StateTable::grow() {
  if (!make_dense()) x_slots.assign(2 * x_slots.size(), empty);
  for (StateIndex state = 0; state < x_states.size(); ++state)
    x_slots[x_dense.empty() ? slot_of(x_states[state]) : place_of(x_states[state])] = state;
}

bool StateTable::make_dense() {
  constexpr std::size_t most_places = 1 << 23, worth_it = 32;
  const std::size_t most = std::min(most_places, worth_it * x_states.size());
  std::size_t places = 0;
  std::vector<Dense> all;
  for (const scenario::SceneIndex scene : x_region.scenes) {
    Dense dense{scene, places, {}};
    std::size_t size = 1;
    for (std::uint32_t i = 0; i < x_scenario.variables().size(); ++i) {
      if (!x_layout.is_alive(i, scene)) continue;
      const Field& field = x_layout.field(i);
      dense.alive.push_back({field, static_cast<std::uint32_t>(size)});
      size *= static_cast<std::size_t>(field.last) + 1;
      if (places + size > most) return false;
    }
    places += size;
    all.push_back(std::move(dense));
  }
  if (places > most) return false;
  x_dense = std::move(all);
  x_slots.assign(places, empty);
  return true;
}

}  // namespace rollcall::prove
