#include <algorithm>
#include <utility>

#include "player/ui/interface.h"

namespace rollcall::ui {
namespace {

constexpr float scroll_strip = 14;  // dp
constexpr float wheel_step = 90;    // dp
constexpr float arrow_step = 60;    // dp
/// A double click on "Continue" must not take a decision that has just come to stand under the pointer.
constexpr std::uint64_t settling_milliseconds = 350;
/// How long it takes to see that the page has turned by itself.
constexpr std::uint64_t surprise_milliseconds = 1000;

/// At something on the screen; a pointer that only moves, or lets go, is not.
bool is_meant(const Event& event) {
  using enum Event::Kind;
  return event.kind == key || event.kind == text || event.kind == paste || event.kind == pointer_down;
}

}  // namespace

void Interface::refresh(const Model& model, std::uint64_t milliseconds) {
  x_now = std::max(x_now, milliseconds);
  x_stale = true;
  if (model.page == x_page) return;
  x_deaf_until = x_now + surprise_milliseconds;
  x_touch.held.clear();
}

std::optional<Action> Interface::answer(const Event& event, const Model& model) {
  x_now = std::max(x_now, event.at);
  if (model.page != x_page) x_stale = true;
  if (x_now < x_deaf_until && is_meant(event)) return {};
  switch (event.kind) {
    case Event::Kind::key:
      return key(event, model);
    case Event::Kind::text:
    case Event::Kind::paste:
      return typed(event, model);
    case Event::Kind::pointer_moved:
      moved(event);
      return {};
    case Event::Kind::pointer_down:
      pressed(event);
      return {};
    case Event::Kind::pointer_up:
      return released(event, model);
    case Event::Kind::pointer_left:
      if (!x_touch.hovered.empty()) x_stale = true;
      x_touch.hovered.clear();
      return {};
    case Event::Kind::wheel:
      scroll_by(-event.turn * x_metrics.dp(wheel_step));
      return {};
  }
  return {};
}

const access::Widget* Interface::focused_field() const {
  const access::Widget* widget = x_screen.find(x_focus.id());
  return widget && widget->role == access::Role::field ? widget : nullptr;
}

std::optional<Action> Interface::activate(const std::string& id, const Model& model) {
  InputState touch = x_touch;
  touch.activated = id;
  x_stale = true;
  return build(model, touch);
}

std::optional<Action> Interface::operate(access::KeyPress press, const Model& model) {
  const access::Focus::Response response = x_focus.press(x_screen, press);
  using Outcome = access::Focus::Outcome;
  if (response.outcome != Outcome::ignored) x_stale = true;
  if (response.outcome == Outcome::moved) x_reveal = true;
  if (response.outcome == Outcome::activated) return activate(response.activated, model);
  const float step = x_metrics.dp(arrow_step);
  if (press.key == access::Key::down) scroll_by(step);
  if (press.key == access::Key::up) scroll_by(-step);
  return {};
}

std::optional<Action> Interface::escape(const Model& model) {
  for (const char* id : {"back", "leave"}) {
    if (x_screen.find(id)) return activate(id, model);
  }
  return {};
}

std::optional<Action> Interface::key(const Event& event, const Model& model) {
  const bool field = focused_field() != nullptr;
  switch (event.key) {
    case Key::tab:
      return operate({event.shift ? access::Key::back_tab : access::Key::tab}, model);
    case Key::up:
      return field ? std::nullopt : operate({access::Key::up}, model);
    case Key::down:
      return field ? std::nullopt : operate({access::Key::down}, model);
    case Key::escape:
      return event.repeated ? std::nullopt : escape(model);
    case Key::enter: {
      if (event.repeated) return {};
      if (!field && !x_focus.id().empty()) return operate({access::Key::enter}, model);
      const auto& widgets = x_screen.widgets();
      const auto primary =
          std::find_if(widgets.begin(), widgets.end(), [](const auto& w) { return w.primary && w.focusable(); });
      return primary == widgets.end() ? std::nullopt : activate(std::string(primary->id), model);
    }
    case Key::page_down:
      scroll_by(view_height() * 0.85F);
      return {};
    case Key::page_up:
      scroll_by(-view_height() * 0.85F);
      return {};
    default:
      break;
  }
  if (field) return typed(event, model);
  if (event.key == Key::home) scroll_by(-x_content);
  if (event.key == Key::end) scroll_by(x_content);
  return {};
}

std::optional<Action> Interface::typed(const Event& event, const Model& model) {
  if (focused_field()) {
    InputState touch = x_touch;
    touch.typed = &event;
    x_stale = true;
    return build(model, touch);
  }
  if (event.kind != Event::Kind::text || event.repeated) return {};
  if (event.text == " ") return operate({access::Key::space}, model);
  const bool digit = event.text.size() == 1 && event.text[0] >= '1' && event.text[0] <= '9';
  if (digit) return operate({access::Key::digit, event.text[0] - '0'}, model);
  return {};
}

void Interface::moved(const Event& event) {
  x_touch.pointer_x = event.x;
  if (x_dragging) {
    const float room =
        view_height() - std::max(x_metrics.dp(40), view_height() * view_height() / std::max(x_content, 1.0F));
    if (room > 0) scroll_by((event.y - x_drag_from) * furthest() / room);
    x_drag_from = event.y;
    return;
  }
  const access::Widget* under = x_screen.at(event.x, event.y);
  const std::string hovered = under ? under->id : std::string();
  if (hovered == x_touch.hovered) return;
  x_touch.hovered = hovered;
  x_stale = true;
}

void Interface::pressed(const Event& event) {
  moved(event);
  x_focus.hide_ring();
  x_touch.held = x_touch.hovered;
  x_held_since = event.at;
  if (!x_touch.held.empty()) {
    x_focus.set(x_touch.held);
    x_stale = true;
    return;
  }
  const float strip = x_metrics.dp(scroll_strip);
  const bool mirrored = x_display_list.facing() == Facing::mirrored;
  const bool at_edge = mirrored ? event.x < strip : event.x >= x_metrics.window_width - strip;
  if (at_edge && event.y > x_bar && furthest() > 0) {
    x_dragging = true;
    x_drag_from = event.y;
    x_stale = true;
  }
}

std::optional<Action> Interface::released(const Event& event, const Model& model) {
  if (std::exchange(x_dragging, false)) x_stale = true;
  const std::string held = std::exchange(x_touch.held, {});
  if (held.empty()) return {};
  const access::Widget* under = x_screen.at(event.x, event.y);
  if (!under || under->id != held) return {};
  const bool too_soon = x_held_since < x_arrived + settling_milliseconds;
  if (under->role == access::Role::option && too_soon) return {};
  x_touch.pointer_x = event.x;
  return activate(held, model);
}

}  // namespace rollcall::ui
