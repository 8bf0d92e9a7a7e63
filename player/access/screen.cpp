#include "player/access/screen.h"

#include <algorithm>

namespace rollcall::access {

Rectangle intersection(const Rectangle& a, const Rectangle& b) {
  const float left = std::max(a.x, b.x);
  const float top = std::max(a.y, b.y);
  const float right = std::min(a.x + a.width, b.x + b.width);
  const float bottom = std::min(a.y + a.height, b.y + b.height);
  return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

bool Widget::can(Action action) const {
  switch (action) {
    case Action::press:
      return focusable() && role != Role::field;
    case Action::focus:
      return focusable();
    case Action::set_value:
    case Action::set_caret:
      return focusable() && role == Role::field;
    case Action::scroll_into_view:
      return visible != area;
  }
  return false;
}

const Widget* Screen::find(std::string_view id) const {
  if (id.empty()) return nullptr;
  const auto found = std::find_if(x_widgets.begin(), x_widgets.end(), [&](const Widget& w) { return w.id == id; });
  return found == x_widgets.end() ? nullptr : &*found;
}

const Widget* Screen::find(Role role, std::string_view name) const {
  const auto found = std::find_if(x_widgets.begin(), x_widgets.end(),
                                  [&](const Widget& w) { return w.role == role && w.name == name; });
  return found == x_widgets.end() ? nullptr : &*found;
}

const Widget* Screen::at(float x, float y) const {
  const auto found = std::find_if(x_widgets.rbegin(), x_widgets.rend(),
                                  [&](const Widget& w) { return w.focusable() && w.visible.contains(x, y); });
  return found == x_widgets.rend() ? nullptr : &*found;
}

}  // namespace rollcall::access
