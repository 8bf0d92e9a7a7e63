#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/document.h"

namespace rollcall::source {

/// Which id a place in the source belongs to, so that an author can speak about a problem without counting lines.
class Places {
 public:
  explicit Places(const Document& document);

  /// True if `id` is the id that stands around the place, alone ("thank") or with what it stands in ("leak.thank").
  /// What belongs to no entry belongs to the module's id, and the debrief has the id "debrief".
  bool names(Position at, std::string_view id) const;

 private:
  struct Place {
    Position at;
    std::string id;
    bool begins_line = true;  ///< further lines can belong to it
  };
  std::vector<Place> x_places;  ///< in the order of the files
};

}  // namespace rollcall::source
