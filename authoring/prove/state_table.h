#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "authoring/prove/layout.h"

namespace rollcall::prove {

/// Of all packed states together: 128 MB.
inline constexpr std::size_t most_words = 16'000'000;

/// Packed states in a row, numbered from 0.
class PackedStates {
 public:
  explicit PackedStates(std::size_t words) : x_words(words) {}

  ConstPacked operator[](StateIndex state) const { return std::span(x_packed).subspan(state * x_words, x_words); }
  std::size_t size() const { return x_packed.size() / x_words; }
  /// Of 8 bytes.
  std::size_t words() const { return x_packed.size(); }
  void add(ConstPacked packed) { x_packed.insert(x_packed.end(), packed.begin(), packed.end()); }
  void put(StateIndex state, ConstPacked packed) {
    std::ranges::copy(packed, x_packed.begin() + static_cast<std::ptrdiff_t>(state * x_words));
  }

 private:
  std::size_t x_words;
  std::vector<std::uint64_t> x_packed;
};

/// States, numbered from 0 in the order in which they are first added, found by hashing.
class StateTable {
 public:
  explicit StateTable(std::size_t words) : x_states(words), x_slots(1 << 5, empty) {}

  struct Added {
    StateIndex state = 0;
    bool is_new = false;
  };
  Added add(ConstPacked packed);
  /// Precondition: it was added.
  StateIndex number_of(ConstPacked packed) const { return x_slots[slot_of(packed)]; }

  const PackedStates& states() const { return x_states; }

 private:
  static constexpr StateIndex empty = 0xffffffff;

  std::size_t slot_of(ConstPacked packed) const;
  void grow();

  PackedStates x_states;
  std::vector<StateIndex> x_slots;  ///< open addressing, at most half full, a power of two
};

}  // namespace rollcall::prove
