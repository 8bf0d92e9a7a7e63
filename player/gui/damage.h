#pragma once
#include <cstdint>
#include <vector>

#include "player/gui/display_list.h"
#include "player/gui/extent.h"
#include "player/gui/pictures.h"

namespace rollcall::gui {

/// What of the window has to be painted again: where a frame can differ from the one before. Outside of these parts
/// both draw the same things in the same order. Knows no window and no triangles.
class Damage {
 public:
  /// The painter goes over the list once for each of them.
  static constexpr std::size_t most_parts = 4;

  /// The parts in which this frame differs from that of the last call, in whole pixels and apart from each other; none
  /// if it shows the same. The first frame, and one of another size, differs everywhere. The list is one whose first
  /// command covers the window.
  std::vector<Rectangle> next(const DisplayList& list, const Pictures& pictures, float width, float height);

 private:
  /// Something that is drawn: two that are equal leave the same behind wherever the same was before.
  struct Mark {
    Rectangle seen;
    std::uint64_t serial = 0;  ///< of the text or the picture
    DisplayList::Command command;
    bool operator==(const Mark&) const = default;
  };
  using Marks = std::vector<Mark>;

  static Marks marks_of(const DisplayList& list, const Pictures& pictures, const Rectangle& window);
  static std::vector<Rectangle> parts_between(const Marks& before, const Marks& now);

  Rectangle x_window;
  Marks x_marks;
};

}  // namespace rollcall::gui
