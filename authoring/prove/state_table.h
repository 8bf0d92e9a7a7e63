#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/layout.h"

namespace rollcall::prove {

/// Packed states, numbered from 0 in the order in which they are first added.
class StateTable {
 public:
  explicit StateTable(std::size_t words) : x_words(words), x_slots(1 << 12, empty) {}

  struct Added {
    StateIndex state = 0;
    bool is_new = false;
  };
  Added add(std::span<const std::uint64_t> packed);

  std::span<const std::uint64_t> operator[](StateIndex state) const {
    return std::span(x_packed).subspan(state * x_words, x_words);
  }
  std::size_t size() const { return x_size; }

 private:
  static constexpr StateIndex empty = 0xffffffff;

  std::size_t slot_of(std::span<const std::uint64_t> packed) const;
  void grow();

  std::size_t x_words;
  std::size_t x_size = 0;
  std::vector<std::uint64_t> x_packed;
  std::vector<StateIndex> x_slots;  ///< open addressing, at most half full; a power of two
};

}  // namespace rollcall::prove
