#include "authoring/prove/grid.h"

#include <algorithm>
#include <utility>

namespace rollcall::prove {

Grid::Grid(const Layout& layout, scenario::SceneIndex scene, std::uint64_t first)
    : x_scene(scene), x_first(first), x_origin(layout.words()) {
  layout.project(scene, x_origin);
  for (std::uint32_t i = 0; i < layout.variables() && x_size < too_many; ++i) {
    if (layout.is_alive(i, scene)) add(layout.field(i), layout.values(i, scene));
  }
}

void Grid::add(const Field& field, std::vector<std::int32_t> values) {
  constexpr std::uint64_t longest_row = 4096;  // so that a table of one fits into the nearest cache
  Digit digit{field, std::move(values), std::vector<Place>(static_cast<std::size_t>(field.last) + 1)};
  for (std::size_t i = 0; i < digit.values.size(); ++i)
    digit.parts[static_cast<std::size_t>(digit.values[i])] = static_cast<Place>(i * x_size);
  x_size = std::min(x_size * digit.values.size(), too_many);
  if (x_digits.empty() || (x_digits_of_row == x_digits.size() && x_size <= longest_row)) {
    ++x_digits_of_row;
    x_row_length = static_cast<std::uint32_t>(x_size);
  }
  x_digits.push_back(std::move(digit));
}

void Grid::put(Place place, Packed packed) const {
  std::ranges::copy(x_origin, packed.begin());
  std::uint64_t rest = place - x_first;
  for (const Digit& digit : x_digits) {
    digit.field.put(digit.values[rest % digit.values.size()], packed);
    rest /= digit.values.size();
  }
}

}  // namespace rollcall::prove
