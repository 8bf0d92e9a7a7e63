#include "player/access/focus.h"

#include <algorithm>
#include <vector>

namespace rollcall::access {
namespace {

using List = std::vector<const Widget*>;

template <class Wanted>
List select(const Screen& screen, Wanted wanted) {
  List list;
  for (const Widget& widget : screen.widgets()) {
    if (widget.focusable() && wanted(widget)) list.push_back(&widget);
  }
  return list;
}

List::const_iterator position(const List& list, std::string_view id) {
  return std::find_if(list.begin(), list.end(), [&](const Widget* w) { return w->id == id; });
}

}  // namespace

void Focus::arrive(const Screen& screen) {
  List first = select(screen, [](const Widget& w) { return w.role == Role::field; });
  if (first.empty()) first = select(screen, [](const Widget& w) { return w.primary; });
  x_id = first.empty() ? std::string() : first.front()->id;
}

void Focus::settle(const Screen& screen) {
  const Widget* widget = screen.find(x_id);
  if (!widget || !widget->focusable()) x_id.clear();
}

Focus::Response Focus::press(const Screen& screen, KeyPress key) {
  switch (key.key) {
    case Key::tab:
      return walk(screen, 1);
    case Key::back_tab:
      return walk(screen, -1);
    case Key::down:
      return walk_group(screen, 1);
    case Key::up:
      return walk_group(screen, -1);
    case Key::digit:
      return choose(screen, key.digit);
    case Key::enter:
    case Key::space:
      break;
  }
  settle(screen);
  if (x_id.empty()) return {};
  x_ring = true;
  return {Outcome::activated, x_id};
}

Focus::Response Focus::walk(const Screen& screen, int step) {
  const List all = select(screen, [](const Widget&) { return true; });
  if (all.empty()) return {};
  const auto count = static_cast<std::ptrdiff_t>(all.size());
  const std::ptrdiff_t now = position(all, x_id) - all.begin();
  const std::ptrdiff_t next = now == count ? (step > 0 ? 0 : count - 1) : (now + step + count) % count;
  x_id = all[static_cast<std::size_t>(next)]->id;
  x_ring = true;
  return {Outcome::moved, {}};
}

Focus::Response Focus::walk_group(const Screen& screen, int step) {
  const Widget* now = screen.find(x_id);
  const List grouped = select(screen, [](const Widget& w) { return !w.group.empty(); });
  if (grouped.empty() || (now && now->group.empty())) return {};
  x_ring = true;
  if (!now) {
    x_id = step > 0 ? grouped.front()->id : grouped.back()->id;
    return {Outcome::moved, {}};
  }
  const List group = select(screen, [&](const Widget& w) { return w.group == now->group; });
  const std::ptrdiff_t next = position(group, x_id) - group.begin() + step;
  if (next < 0 || next >= static_cast<std::ptrdiff_t>(group.size())) return {};
  x_id = group[static_cast<std::size_t>(next)]->id;
  return {Outcome::moved, {}};
}

Focus::Response Focus::choose(const Screen& screen, int digit) {
  const List options = select(screen, [](const Widget& w) { return w.role == Role::option || w.numbered; });
  if (digit < 1 || digit > static_cast<int>(options.size())) return {};
  x_id = options[static_cast<std::size_t>(digit - 1)]->id;
  x_ring = true;
  return {Outcome::activated, x_id};
}

}  // namespace rollcall::access
