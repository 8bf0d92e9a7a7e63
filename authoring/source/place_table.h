#pragma once
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "authoring/source/document.h"
#include "authoring/source/id_path.h"

namespace rollcall::source {

/// Where what can be played stands in the source, so that what is found in a compiled scenario has a place too: the
/// module, its variants, its scenes with their options and looks, the support move, the later entries and the endings.
class PlaceTable {
 public:
  /// Knows nothing: everything is nowhere in particular.
  PlaceTable() = default;
  explicit PlaceTable(const Document& document);

  /// Nowhere in particular if there is nothing of this path.
  Position of(const IdPath& path) const;

  /// A point of the debrief, by its index; points have no ids.
  Position point(std::size_t index) const;

 private:
  std::unordered_map<IdPath, Position> x_places;
  std::vector<Position> x_points;
};

}  // namespace rollcall::source
