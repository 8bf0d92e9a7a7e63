#include "authoring/prove/state_table.h"

namespace rollcall::prove {

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

StateTable::Added StateTable::add(ConstPacked packed) {
  if (2 * (x_states.size() + 1) > x_slots.size()) grow();
  const std::size_t slot = slot_of(packed);
  if (x_slots[slot] != empty) return {x_slots[slot], false};
  const auto state = static_cast<StateIndex>(x_states.size());
  x_slots[slot] = state;
  x_states.add(packed);
  return {state, true};
}

void StateTable::grow() {
  x_slots.assign(2 * x_slots.size(), empty);
  for (StateIndex state = 0; state < x_states.size(); ++state) x_slots[slot_of(x_states[state])] = state;
}

}  // namespace rollcall::prove
