#include "authoring/prove/state_set.h"

#include <algorithm>

namespace rollcall::prove {

StateSet::StateSet(const Layout& layout, const std::vector<scenario::SceneIndex>& scenes)
    : x_layout(layout), x_table(layout.words()), x_state(layout.words()) {
  for (const scenario::SceneIndex scene : scenes) {
    x_grids.emplace_back(layout, scene, x_places);
    x_places += x_grids.back().size();
    if (x_places < Grid::too_many) continue;
    x_grids.clear();
    return;
  }
}

const Grid* StateSet::grid_of(scenario::SceneIndex scene) const {
  const auto grid = std::ranges::lower_bound(x_grids, scene, {}, &Grid::scene);
  return grid == x_grids.end() ? nullptr : &*grid;
}

bool StateSet::add(scenario::SceneIndex scene, ConstPacked packed) {
  if (is_in_grids()) return add(grid_of(scene)->of(packed));
  if (!x_table.add(packed).is_new) return false;
  if (!x_grids.empty() && x_places <= 64 * x_table.states().words()) move_into_grids();
  return true;
}

bool StateSet::add(scenario::SceneIndex scene, Place place) {
  return is_in_grids() ? add(place) : add(scene, state_in(scene, place));
}

bool StateSet::add(Place place) {
  if (!x_met.add(place)) return false;
  x_waiting.add(place);
  return true;
}

void StateSet::move_into_grids() {
  x_met = x_waiting = PlaceBits(x_places);
  for (StateIndex state = 0; state < x_table.states().size(); ++state) {
    const ConstPacked packed = x_table.states()[state];
    const Place place = grid_of(x_layout.scene(packed))->of(packed);
    x_met.add(place);
    if (state >= x_taken) x_waiting.add(place);
  }
  x_table = StateTable(x_layout.words());
}

ConstPacked StateSet::state_in(scenario::SceneIndex scene, Place place) const {
  grid_of(scene)->put(place, x_state);
  return x_state;
}

StateIndex StateSet::number_of(ConstPacked packed) const {
  return is_in_grids() ? x_met.number_of(grid_of(x_layout.scene(packed))->of(packed)) : x_table.number_of(packed);
}

StateIndex StateSet::number_of(scenario::SceneIndex scene, Place place) const {
  return is_in_grids() ? x_met.number_of(place) : x_table.number_of(state_in(scene, place));
}

}  // namespace rollcall::prove
