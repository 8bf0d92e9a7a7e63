#include "player/gui/extent.h"

#include <algorithm>
#include <cmath>

namespace rollcall::gui {
namespace {

/// Edges are smoothed within a pixel.
constexpr float fringe = 1;
/// How many times its half thickness Dear ImGui lets the joint of a line reach out (IM_FIXNORMAL2F_MAX_INVLEN2).
constexpr float longest_joint = 10;

/// Of what has no area nothing is drawn.
Rectangle grown(const Rectangle& area, float by) {
  if (is_empty(area)) return {};
  return {area.x - by, area.y - by, area.width + 2 * by, area.height + 2 * by};
}

Rectangle between(float left, float top, float right, float bottom) {
  return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

struct Extent {
  Rectangle operator()(const DisplayList::Fill& fill) const {
    return fill.colour.alpha == 0 ? Rectangle{} : grown(fill.area, fringe);
  }
  Rectangle operator()(const DisplayList::Outline& line) const { return grown(line.area, line.thickness / 2 + fringe); }
  Rectangle operator()(const DisplayList::Letters& letters) const {
    Rectangle all;
    for (const Tile& tile : letters.text->tiles)
      all = around(all, {letters.at.x + static_cast<float>(tile.x), letters.at.y + static_cast<float>(tile.y),
                         static_cast<float>(tile.width), static_cast<float>(tile.height)});
    return all;
  }
  Rectangle operator()(const DisplayList::Curve& curve) const {
    Rectangle all;
    const float reach = longest_joint * curve.thickness / 2 + fringe;
    for (const Point& point : curve.points) all = around(all, {point.x - reach, point.y - reach, 2 * reach, 2 * reach});
    return all;
  }
  Rectangle operator()(const DisplayList::Clip&) const { return {}; }
  Rectangle operator()(const DisplayList::Unclip&) const { return {}; }
  template <class Item>
  Rectangle operator()(const Item& item) const {
    return grown(item.area, fringe);
  }
};

}  // namespace

Rectangle around(const Rectangle& a, const Rectangle& b) {
  if (is_empty(a)) return b;
  if (is_empty(b)) return a;
  return between(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x + a.width, b.x + b.width),
                 std::max(a.y + a.height, b.y + b.height));
}

Rectangle extent(const DisplayList::Command& command) { return std::visit(Extent{}, command); }

ClipStack::ClipStack(const Rectangle& outermost) { push(outermost); }

void ClipStack::push(const Rectangle& area) {
  const Rectangle whole = between(std::trunc(area.x), std::trunc(area.y), std::trunc(area.x + area.width),
                                  std::trunc(area.y + area.height));
  x_clips.push_back(x_clips.empty() ? whole : access::intersection(whole, top()));
}

bool ClipStack::pop() {
  if (x_clips.size() < 2) return false;
  x_clips.pop_back();
  return true;
}

Rectangle ClipStack::seen(const Rectangle& area) const {
  if (is_empty(area)) return {};
  return access::intersection(
      between(std::floor(area.x), std::floor(area.y), std::ceil(area.x + area.width), std::ceil(area.y + area.height)),
      top());
}

}  // namespace rollcall::gui
