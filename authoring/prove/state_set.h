#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/grid.h"
#include "authoring/prove/place_bits.h"
#include "authoring/prove/state_table.h"

namespace rollcall::prove {

/// The states of one region that were met, and which of them wait to be looked at. They are listed and found by
/// hashing; once it takes no more room, each place of the region's grids has a bit instead.
class StateSet {
 public:
  /// `scenes`: those of the region in which something is to be decided. Refers to the layout, which must live as long.
  StateSet(const Layout& layout, const std::vector<scenario::SceneIndex>& scenes);

  /// Adds a state of a scene. True if it is new; then it waits.
  bool add(scenario::SceneIndex scene, ConstPacked packed);
  /// The same by its place. Precondition: `grid_of(scene)` exists.
  bool add(scenario::SceneIndex scene, Place place);
  std::size_t size() const { return is_in_grids() ? x_met.size() : x_table.states().size(); }
  /// Of 8 bytes, that hold them.
  std::size_t words() const { return is_in_grids() ? x_met.words() + x_waiting.words() : x_table.states().words(); }

  /// Whether a state is known by its place.
  bool is_in_grids() const { return x_met.words() != 0; }
  /// By scene, ascending; none if there are too many places.
  std::span<const Grid> grids() const { return x_grids; }
  const Grid* grid_of(scenario::SceneIndex scene) const;

  bool waits() const { return waiting() != 0; }
  std::size_t waiting() const { return is_in_grids() ? x_waiting.size() : x_table.states().size() - x_taken; }
  /// Valid until one is added. Precondition: one waits, not in grids.
  ConstPacked take() { return x_table.states()[x_taken++]; }
  /// Calls `one(place)` for those that wait in a row of a grid.
  template <class One>
  void take(const Grid& grid, std::uint32_t row, One one) {
    x_waiting.take(grid.place(row, 0), grid.first() + std::uint64_t{row + 1} * grid.row_length(), one);
  }
  /// Nothing is added any more.
  void close() { x_waiting = PlaceBits(); }

  /// Gives every state a number, from 0 on: listed, or by its place. Precondition: it was closed.
  void number() {
    if (is_in_grids()) x_met.number();
  }
  StateIndex number_of(ConstPacked packed) const;
  StateIndex number_of(scenario::SceneIndex scene, Place place) const;
  /// Precondition: not in grids.
  const PackedStates& listed() const { return x_table.states(); }
  /// Calls `one(place)` for those in a row of a grid.
  template <class One>
  void each(const Grid& grid, std::uint32_t row, One one) const {
    x_met.each(grid.place(row, 0), grid.first() + std::uint64_t{row + 1} * grid.row_length(), one);
  }

 private:
  bool add(Place place);
  void move_into_grids();
  ConstPacked state_in(scenario::SceneIndex scene, Place place) const;

  const Layout& x_layout;
  std::vector<Grid> x_grids;
  std::uint64_t x_places = 0;
  StateTable x_table;
  StateIndex x_taken = 0;  ///< of the table
  PlaceBits x_met, x_waiting;
  mutable std::vector<std::uint64_t> x_state;
};

}  // namespace rollcall::prove
