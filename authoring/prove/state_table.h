#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/layout.h"
#include "authoring/prove/regions.h"

namespace rollcall::prove {

/// Of all packed states together: 128 MB.
inline constexpr std::size_t most_words = 16'000'000;

/// Packed states in a row, numbered from 0.
class PackedStates {
 public:
  explicit PackedStates(std::size_t words) : x_words(words) {}

  ConstPacked operator[](StateIndex state) const { return std::span(x_packed).subspan(state * x_words, x_words); }
  std::size_t size() const { return x_packed.size() / x_words; }
  void add(ConstPacked packed) { x_packed.insert(x_packed.end(), packed.begin(), packed.end()); }
  void add(const PackedStates& others) { add(ConstPacked(others.x_packed)); }

 private:
  std::size_t x_words;
  std::vector<std::uint64_t> x_packed;
};

/// The states of one region, numbered from 0 in the order in which they are first added. They are found by hashing, or,
/// once so many are there that it is worth it, in a table with a place for every value of what is alive.
class StateTable {
 public:
  StateTable(const scenario::Scenario& scenario, const Layout& layout, const Region& region);

  struct Added {
    StateIndex state = 0;
    bool is_new = false;
  };
  Added add(ConstPacked packed);

  const PackedStates& states() const { return x_states; }

 private:
  static constexpr StateIndex empty = 0xffffffff;

  struct Alive {
    Field field;
    std::uint32_t stride = 0;
  };
  struct Dense {
    scenario::SceneIndex scene = 0;
    std::size_t first = 0;  ///< of its places
    std::vector<Alive> alive;
  };

  std::size_t slot_of(ConstPacked packed) const;
  std::size_t place_of(ConstPacked packed) const;
  void grow();
  bool make_dense();

  const scenario::Scenario& x_scenario;
  const Layout& x_layout;
  const Region& x_region;
  PackedStates x_states;
  std::vector<StateIndex> x_slots;  ///< open addressing, at most half full, a power of two; or a place for each state
  std::vector<Dense> x_dense;       ///< of the scenes; empty: open addressing
};

}  // namespace rollcall::prove
