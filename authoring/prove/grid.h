#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/layout.h"

namespace rollcall::prove {

/// The number of a state among all that there may be in the scenes of a region.
using Place = std::uint32_t;

/// The states that there may be in one scene: a place for every combination of the values that are kept apart there.
/// The first variables number the places of a row, the others the rows.
class Grid {
 public:
  /// No grid may have so many places.
  static constexpr std::uint64_t too_many = std::uint64_t{1} << 32;

  struct Digit {
    Field field;
    std::vector<std::int32_t> values;  ///< distances from the least
    std::vector<Place> parts;          ///< of the number of a place, by distance
  };

  Grid(const Layout& layout, scenario::SceneIndex scene, std::uint64_t first);

  scenario::SceneIndex scene() const { return x_scene; }
  std::uint64_t first() const { return x_first; }  ///< its first place
  std::uint64_t size() const { return x_size; }    ///< from `too_many` on nothing else may be asked
  std::uint32_t rows() const { return static_cast<std::uint32_t>(x_size / x_row_length); }
  std::uint32_t row_length() const { return x_row_length; }
  Place place(std::uint32_t row, std::uint32_t column) const {
    return static_cast<Place>(x_first + std::uint64_t{row} * x_row_length + column);
  }

  /// Precondition: it is a state of this scene.
  Place of(ConstPacked packed) const {
    auto place = static_cast<Place>(x_first);
    for (const Digit& digit : x_digits) place += digit.parts[static_cast<std::size_t>(digit.field.in(packed))];
    return place;
  }
  void put(Place place, Packed packed) const;

  /// The state in the first place.
  ConstPacked origin() const { return x_origin; }
  std::span<const Digit> in_a_row() const { return std::span(x_digits).first(x_digits_of_row); }
  std::span<const Digit> of_rows() const { return std::span(x_digits).subspan(x_digits_of_row); }

 private:
  void add(const Field& field, std::vector<std::int32_t> values);

  scenario::SceneIndex x_scene;
  std::uint64_t x_first, x_size = 1;
  std::uint32_t x_row_length = 1;
  std::size_t x_digits_of_row = 0;
  std::vector<Digit> x_digits;
  std::vector<std::uint64_t> x_origin;
};

}  // namespace rollcall::prove
