#pragma once
#include <vector>

#include "player/gui/display_list.h"

/// Which pixels of the window a command of a display list may touch. Whoever paints and whoever compares two frames go
/// by the same.
namespace rollcall::gui {

/// Before anything is cut off, and no less than what is touched: smoothed edges and joints reach out of an area. Empty
/// for what draws nothing itself.
Rectangle extent(const DisplayList::Command& command);

inline bool is_empty(const Rectangle& area) { return area.width <= 0 || area.height <= 0; }
/// The smallest that both lie in; an empty one lies in all.
Rectangle around(const Rectangle& a, const Rectangle& b);

/// The part of the window that shows what is drawn next. Its edges are whole pixels.
class ClipStack {
 public:
  explicit ClipStack(const Rectangle& outermost);
  void push(const Rectangle& area);
  /// False if nothing was pushed.
  bool pop();
  const Rectangle& top() const { return x_clips.back(); }
  /// What of an area can be seen, out to whole pixels; without width or height if nothing can.
  Rectangle seen(const Rectangle& area) const;

 private:
  std::vector<Rectangle> x_clips;
};

}  // namespace rollcall::gui
