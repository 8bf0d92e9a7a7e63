#include <algorithm>
#include <cmath>
#include <utility>

#include "player/gui/root_view.h"

namespace rollcall::gui {
namespace {

constexpr float wheel_step = 90;    // dp
constexpr float arrow_step = 60;    // dp
constexpr float page_step = 0.85F;  // of what can be seen
/// A double click on "Continue" must not take a decision that has just come to stand under the pointer.
constexpr std::uint64_t settling_milliseconds = 350;
constexpr std::uint64_t double_click_milliseconds = 400;
constexpr float double_click_reach = 4;  // dp

/// At something on the screen; a pointer that only moves, or lets go, is not.
bool is_meant(const Event& event) {
  using enum Event::Kind;
  return event.kind == key || event.kind == text || event.kind == paste || event.kind == pointer_down;
}

}  // namespace

void RootView::refresh(std::uint64_t page, std::uint64_t milliseconds) {
  x_now = std::max(x_now, milliseconds);
  x_stale = true;
  x_changed_by_itself = true;
  // What comes first has not taken the place of anything.
  if (page == x_page || x_screen.widgets().empty()) return;
  x_deaf_until = x_now + surprise_milliseconds;
  x_input.held.clear();
}

void RootView::answer(const Event& event, Content& content) {
  x_now = std::max(x_now, event.at);
  if (content.look().page != x_page) x_stale = true;
  if (x_now < x_deaf_until && is_meant(event)) return;
  const bool is_answered = std::exchange(x_key_answered, false) && event.kind == Event::Kind::text;
  if (is_answered) return;
  switch (event.kind) {
    case Event::Kind::key:
      return key(event, content);
    case Event::Kind::text:
    case Event::Kind::paste:
      return typed(event, content);
    case Event::Kind::pointer_moved:
      return moved(event, content);
    case Event::Kind::pointer_down:
      return pressed(event, content);
    case Event::Kind::pointer_up:
      return released(event, content);
    case Event::Kind::pointer_left:
      if (!x_input.hovered.empty()) x_stale = true;
      x_input.hovered.clear();
      return;
    case Event::Kind::wheel:
      if (turn_in_field(event, content)) return;
      return scroll_by(-event.turn * x_metrics.dp(wheel_step));
    case Event::Kind::dropped:
      return;  // for whoever is in the window, not for what is drawn
  }
}

access::Outcome RootView::perform(const access::Request& request, Content& content) {
  using access::Action;
  x_now = std::max(x_now, request.at);
  if (x_now < x_deaf_until) return access::Outcome::too_early;
  if (request.action == Action::scroll_into_view) {
    reveal(request.widget);
    return access::Outcome::done;
  }
  const access::Widget* widget = x_screen.find(request.widget.id);
  if (!widget || !widget->can(request.action)) return access::Outcome::not_possible;
  x_focus.set(request.widget.id);
  x_reveal = true;
  x_stale = true;
  if (request.action == Action::press) activate(request.widget.id, content);
  if (request.action == Action::set_value) {
    InputState input = x_input;
    input.assigned = &request.value;
    build(content, input);
  }
  if (request.action == Action::set_caret) {
    InputState input = x_input;
    input.caret = request.caret;
    build(content, input);
  }
  return access::Outcome::done;
}

bool RootView::takes_text() const { return focused_field() != nullptr; }

const access::Widget* RootView::focused_field() const {
  const access::Widget* widget = x_screen.find(x_focus.id());
  return widget && widget->role == access::Role::field ? widget : nullptr;
}

void RootView::activate(const std::string& id, Content& content) {
  InputState input = x_input;
  input.activated = id;
  x_stale = true;
  build(content, input);
}

void RootView::operate(access::KeyPress press, Content& content) {
  const access::Focus::Response response = x_focus.press(x_screen, press);
  using Outcome = access::Focus::Outcome;
  if (response.outcome != Outcome::ignored) x_stale = true;
  if (response.outcome == Outcome::moved) x_reveal = true;
  if (response.outcome == Outcome::activated) return activate(response.activated, content);
  const float step = x_metrics.dp(arrow_step);
  if (press.key == access::Key::down) scroll_by(step);
  if (press.key == access::Key::up) scroll_by(-step);
}

bool RootView::press_shortcut(char letter, Content& content) {
  const auto& widgets = x_screen.widgets();
  const auto found = std::find_if(widgets.begin(), widgets.end(), [&](const access::Widget& widget) {
    return letter != 0 && widget.shortcut == letter && widget.focusable();
  });
  if (found == widgets.end()) return false;
  activate(std::string(found->id), content);
  return true;
}

void RootView::escape(Content& content) {
  for (const char* id : {"back", "leave"}) {
    if (x_screen.find(id)) return activate(id, content);
  }
}

void RootView::enter(Content& content) {
  if (!focused_field() && !x_focus.id().empty()) return operate({access::Key::enter}, content);
  const auto& widgets = x_screen.widgets();
  const auto primary =
      std::find_if(widgets.begin(), widgets.end(), [](const auto& w) { return w.primary && w.focusable(); });
  if (primary != widgets.end()) activate(std::string(primary->id), content);
}

bool RootView::is_for_field(const Event& event) const {
  const access::Widget* field = focused_field();
  if (!field || !field->several_lines) return false;
  switch (event.key) {
    case Key::up:
    case Key::down:
    case Key::page_up:
    case Key::page_down:
      return true;
    case Key::enter:
      return !event.control;
    default:
      return false;
  }
}

void RootView::key(const Event& event, Content& content) {
  if (is_for_field(event)) return typed(event, content);
  const Typing typing = focused_field() ? Typing::yes : Typing::no;
  if (const auto command = command_of(event, typing)) return obey(*command, event, content);
  // A letter that is typed arrives once more, as text.
  if (typing == Typing::yes && event.key != Key::letter) typed(event, content);
}

void RootView::obey(Command command, const Event& event, Content& content) {
  switch (command) {
    case Command::next:
      return operate({access::Key::tab}, content);
    case Command::previous:
      return operate({access::Key::back_tab}, content);
    case Command::up:
      return operate({access::Key::up}, content);
    case Command::down:
      return operate({access::Key::down}, content);
    case Command::page_up:
      return scroll_by(-x_scroll.part().height * page_step);
    case Command::page_down:
      return scroll_by(x_scroll.part().height * page_step);
    case Command::top:
      return scroll_by(-x_scroll.length());
    case Command::bottom:
      return scroll_by(x_scroll.length());
    default:
      if (!event.repeated) obey_once(command, event, content);
  }
}

void RootView::obey_once(Command command, const Event& event, Content& content) {
  const bool is_text = event.kind == Event::Kind::text;
  switch (command) {
    case Command::back:
      return escape(content);
    case Command::press:
      return is_text ? operate({access::Key::space}, content) : enter(content);
    case Command::choose:
      x_key_answered = !is_text;  // the same key arrives once more, as text
      return operate({access::Key::digit, is_text ? event.text[0] - '0' : event.digit}, content);
    default:
      break;
  }
  if (const char letter = letter_of(command)) {
    const bool is_answered = press_shortcut(letter, content);
    x_key_answered = is_answered && event.key == Key::letter;
    return;
  }
  x_stale = true;
  content.obey(command);
}

void RootView::typed(const Event& event, Content& content) {
  if (focused_field()) {
    InputState input = x_input;
    input.typed = &event;
    x_stale = true;
    return build(content, input);
  }
  if (const auto command = command_of(event, Typing::no)) obey(*command, event, content);
}

void RootView::point(const Event& event, Content& content) {
  InputState input = x_input;
  input.pointed = &event;
  input.times = x_presses;
  x_stale = true;
  build(content, input);
}

bool RootView::turn_in_field(const Event& event, Content& content) {
  const access::Widget* under = x_screen.find(x_input.hovered);
  if (!under || !under->several_lines) return false;
  point(event, content);
  return x_took_wheel;
}

int RootView::count_presses(const Event& event) {
  const float reach = x_metrics.dp(double_click_reach);
  const bool is_near = std::abs(event.x - x_held_at.x) <= reach && std::abs(event.y - x_held_at.y) <= reach;
  const bool is_soon = x_presses > 0 && event.at <= x_held_since + double_click_milliseconds;
  x_held_at = {event.x, event.y};
  return is_near && is_soon && x_presses < 3 ? x_presses + 1 : 1;
}

void RootView::moved(const Event& event, Content& content) {
  x_input.pointer_x = event.x;
  if (x_scroll.is_grabbed()) {
    const float before = x_scroll.position();
    x_scroll.drag(event.y, x_metrics);
    if (x_scroll.position() != before) x_stale = true;
    return;
  }
  if (focused_field() && x_input.held == x_focus.id() && event.kind == Event::Kind::pointer_moved)
    point(event, content);
  const access::Widget* under = x_screen.at(event.x, event.y);
  const std::string hovered = under ? under->id : std::string();
  if (hovered == x_input.hovered) return;
  x_input.hovered = hovered;
  x_stale = true;
}

void RootView::pressed(const Event& event, Content& content) {
  moved(event, content);
  x_focus.hide_ring();
  x_input.held = x_input.hovered;
  x_presses = count_presses(event);
  x_held_since = event.at;
  if (!x_input.held.empty()) {
    x_focus.set(x_input.held);
    x_stale = true;
    return focused_field() ? point(event, content) : void();
  }
  x_scroll.grab(event.x, event.y, x_metrics, x_display_list);
  if (x_scroll.is_grabbed()) x_stale = true;
}

void RootView::released(const Event& event, Content& content) {
  if (x_scroll.is_grabbed()) x_stale = true;
  x_scroll.release();
  const std::string held = std::exchange(x_input.held, {});
  if (held.empty()) return;
  const access::Widget* under = x_screen.at(event.x, event.y);
  if (!under || under->id != held) return;
  const bool too_soon = x_held_since < x_arrived + settling_milliseconds;
  if (under->role == access::Role::option && too_soon) return;
  x_input.pointer_x = event.x;
  activate(held, content);
}

}  // namespace rollcall::gui
