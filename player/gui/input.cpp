#include "player/gui/input.h"

#include <utility>

namespace rollcall::gui {

void InputQueue::push(Event event) {
  // Only where the pointer is now matters, not the way it took.
  const bool moved = event.kind == Event::Kind::pointer_moved;
  if (moved && !x_events.empty() && x_events.back().kind == Event::Kind::pointer_moved) {
    x_events.back() = std::move(event);
    return;
  }
  x_events.push_back(std::move(event));
}

std::optional<Event> InputQueue::pop() {
  if (x_events.empty()) return std::nullopt;
  Event event = std::move(x_events.front());
  x_events.pop_front();
  return event;
}

}  // namespace rollcall::gui
