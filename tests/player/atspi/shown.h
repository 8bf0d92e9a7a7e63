#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "player/atspi/shown.h"

/// Frames made by hand.
namespace rollcall::test {

inline access::Widget text(std::string_view name, access::Role role = access::Role::text) {
  access::Widget widget;
  widget.name = name;
  widget.role = role;
  widget.area = widget.visible = {10, 20, 100, 30};
  return widget;
}

inline access::Widget live(std::string_view name, std::uint64_t occasion = 0) {
  access::Widget widget = text(name);
  widget.live = access::Live::polite;
  widget.occasion = occasion;
  return widget;
}

inline access::Widget button(std::string_view id, std::string_view name, access::Role role = access::Role::button) {
  access::Widget widget = text(name, role);
  widget.id = id;
  return widget;
}

inline access::Widget field(std::string_view name, std::string_view written) {
  access::Widget widget = button("field", name, access::Role::field);
  widget.state = written;
  return widget;
}

inline atspi::Shown frame(std::uint64_t page, const std::vector<access::Widget>& widgets) {
  atspi::Shown shown;
  shown.title = "Small things";
  shown.page = page;
  shown.window = {100, 50, 800, 600, true};
  for (const access::Widget& widget : widgets) shown.screen.add(widget);
  return shown;
}

}  // namespace rollcall::test
