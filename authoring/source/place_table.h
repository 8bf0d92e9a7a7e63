#pragma once
#include <map>
#include <string>
#include <string_view>

#include "authoring/source/document.h"

namespace rollcall::source {

/// Where what can be played stands in the source, so that what is found in a compiled scenario has a place too. A
/// thing is known by its path of keys: "scenes.leak", "scenes.leak.options.thank", "scenes.leak.look.log", "support",
/// "later.echo", "endings.good", and the module itself by "".
class PlaceTable {
 public:
  /// Knows nothing: everything is nowhere in particular.
  PlaceTable() = default;
  explicit PlaceTable(const Document& document);

  /// Nowhere in particular if there is nothing of this path.
  Position of(std::string_view path) const;

 private:
  std::map<std::string, Position, std::less<>> x_places;
};

}  // namespace rollcall::source
