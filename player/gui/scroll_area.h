#pragma once
#include "player/access/screen.h"
#include "player/gui/display_list.h"
#include "player/gui/metrics.h"
#include "player/gui/theme.h"

namespace rollcall::gui {

/// The part of a window through which one sees a piece of something longer, and the bar at its end edge. All in pixels,
/// in the left-to-right world that panels are drawn in; the pointer comes as the window has it.
class ScrollArea {
 public:
  void set_part(Rectangle part) { x_part = part; }
  void set_length(float length) { x_length = length; }

  const Rectangle& part() const { return x_part; }
  /// How far the content has been pushed up; 0 shows its top.
  float position() const { return x_position; }
  float length() const { return x_length; }
  void to_start() { x_position = 0; }
  /// Not beyond the ends.
  void by(float distance);
  /// By as little as brings this area, and a gap around it, into sight; its top first.
  void reveal(const Rectangle& area, float gap);

  /// Takes hold of the bar, if the pointer is at it.
  void grab(float x, float y, const Metrics& metrics, const DisplayList& list);
  bool is_grabbed() const { return x_grabbed; }
  void drag(float y, const Metrics& metrics);
  void release() { x_grabbed = false; }

  /// The bar, and a fade where more is to come. Nothing if all of the content can be seen.
  void draw(DisplayList& list, const Metrics& metrics, const Theme& theme) const;

 private:
  float furthest() const;
  float bar_length(const Metrics& metrics) const;

  Rectangle x_part;
  float x_position = 0;
  float x_length = 0;
  bool x_grabbed = false;
  float x_grabbed_at = 0;
};

}  // namespace rollcall::gui
