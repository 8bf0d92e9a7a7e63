#include "authoring/prove/state_table.h"

#include <algorithm>

namespace rollcall::prove {

std::size_t StateTable::slot_of(std::span<const std::uint64_t> packed) const {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : packed) {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 29;
  }
  const std::size_t last = x_slots.size() - 1;
  std::size_t slot = (hash ^ hash >> 32) & last;
  while (x_slots[slot] != empty && !std::ranges::equal((*this)[x_slots[slot]], packed)) slot = (slot + 1) & last;
  return slot;
}

StateTable::Added StateTable::add(std::span<const std::uint64_t> packed) {
  if (2 * (x_size + 1) > x_slots.size()) grow();
  const std::size_t slot = slot_of(packed);
  if (x_slots[slot] != empty) return {x_slots[slot], false};
  const auto state = static_cast<StateIndex>(x_size++);
  x_slots[slot] = state;
  x_packed.insert(x_packed.end(), packed.begin(), packed.end());
  return {state, true};
}

void StateTable::grow() {
  x_slots.assign(2 * x_slots.size(), empty);
  for (StateIndex state = 0; state < x_size; ++state) x_slots[slot_of((*this)[state])] = state;
}

}  // namespace rollcall::prove
