#include "player/gui/root_view.h"

#include <algorithm>
#include <utility>

#include "player/gui/layout.h"

namespace rollcall::gui {
namespace {

bool has_options(const access::Screen& screen) {
  const auto& widgets = screen.widgets();
  return std::any_of(widgets.begin(), widgets.end(),
                     [](const access::Widget& widget) { return widget.role == access::Role::option; });
}

}  // namespace

RootView::RootView(const text::Typesetter& typesetter, Textures& textures, const language::Words& words)
    : x_words(&words), x_texts(typesetter, textures) {}

void RootView::resize(float width, float height, float density) {
  x_width = width;
  x_height = height;
  x_density = std::clamp(density, 0.5F, 4.0F);
  x_stale = true;
}

bool RootView::take_stale() { return std::exchange(x_stale, false); }

void RootView::scroll_by(float distance) {
  const float before = x_scroll.position();
  x_scroll.by(distance);
  if (x_scroll.position() != before) x_stale = true;
}

void RootView::reveal(const access::Widget& widget) {
  // What does not scroll with the rest can always be seen.
  const Rectangle part = x_display_list.mirrored(x_scroll.part());
  if (widget.visible == widget.area && access::intersection(widget.area, part) != widget.area) return;
  const float before = x_scroll.position();
  x_scroll.reveal(widget.area, x_metrics.dp(24));
  if (x_scroll.position() != before) x_stale = true;
}

void RootView::lay_out(Content& content) {
  // Where things are decides the scroll position and the focus, and these decide where things are.
  for (int round = 0; round < 4; ++round) {
    const std::string place = x_place;
    const std::string focus = x_focus.id();
    const float position = x_scroll.position();
    build(content, x_input);
    scroll_by(0);
    const access::Widget* focused = x_screen.find(x_focus.id());
    // What has moved meanwhile is revealed where it stands in the next round.
    if (position == x_scroll.position() && std::exchange(x_reveal, false) && focused) reveal(*focused);
    if (const auto newest = std::exchange(x_newest, {})) x_scroll.reveal(*newest, x_metrics.dp(24));
    if (place == x_place && focus == x_focus.id() && position == x_scroll.position()) break;
  }
  const access::Widget* under = x_input.pointer_x < 0 ? nullptr : x_screen.find(x_input.hovered);
  if (!under) x_input.hovered.clear();
  // What was said when the page appeared is not said again when it comes to light.
  if (x_left.empty()) x_live.observe(x_screen, x_page);
  x_stale = false;
}

void RootView::build(Content& content, const InputState& input) {
  const Look look = content.look();
  x_metrics = Metrics::of(x_width, x_height, x_density, look.text_percent, look.spacing);
  if (look.page != x_page) content.turn_page();
  x_texts.begin_round();
  x_screen.clear();
  x_display_list.begin(x_metrics.window_width, look.facing, x_texts.round());
  x_scroll.set_part(content.scrolled_part(x_metrics));

  Frame frame({x_display_list, x_screen, x_texts, x_metrics, look.theme, *x_words, x_focus, look.pictures}, input);
  x_display_list.add(DisplayList::Fill{{0, 0, x_metrics.window_width, x_metrics.window_height}, look.theme.ground, 0});
  const Rectangle part = x_scroll.part();
  frame.show_within(part);
  frame.move_to(part.x, part.y + x_metrics.dp(margin) - x_scroll.position(), part.width);
  content.draw_scrolled(frame);
  x_scroll.set_length(frame.column().y + x_scroll.position() - part.y + x_metrics.dp(margin) * 1.5F);
  x_scroll.draw(x_display_list, x_metrics, look.theme);
  frame.show_all();
  content.draw_fixed(frame);
  x_caret = frame.caret();
  x_took_wheel = frame.took_wheel();
  if (!frame.copied().empty()) x_copied = frame.copied();
  arrive_or_settle(look, frame);
}

void RootView::arrive(const Look& look, const Frame& frame) {
  if (look.page != x_page) x_left.clear();
  if (look.page == x_page && look.layer > x_layer)
    x_left.push_back({x_layer, x_place, x_focus.id(), x_scroll.position()});
  const bool is_uncovered = look.layer < x_layer;
  x_layer = look.layer;
  x_page = look.page;
  x_place = frame.place();
  x_scroll.to_start();
  x_arrived = x_now;
  x_focus.arrive(x_screen);
  if (is_uncovered) come_back();
}

void RootView::come_back() {
  while (!x_left.empty() && x_left.back().layer > x_layer) x_left.pop_back();
  if (x_left.empty() || x_left.back().layer != x_layer) return;
  const Left left = std::move(x_left.back());
  x_left.pop_back();
  if (left.place != x_place) return;
  x_focus.set(left.focus);
  x_focus.settle(x_screen);
  x_scroll.by(left.position);
}

void RootView::settle() {
  const std::string focus = x_focus.id();
  x_focus.settle(x_screen);
  // What had the focus has gone without being pressed: the next key was meant for it.
  if (x_changed_by_itself && x_focus.id() != focus) x_deaf_until = x_now + surprise_milliseconds;
  // Options that have just come to stand under the pointer are as new as those of another page.
  if (has_options(x_screen) && !x_has_options) x_arrived = x_now;
}

void RootView::arrive_or_settle(const Look& look, const Frame& frame) {
  if (look.page != x_page || frame.place() != x_place)
    arrive(look, frame);
  else
    settle();
  x_changed_by_itself = false;
  x_has_options = has_options(x_screen);
  if (frame.newest()) x_newest = frame.newest();
  if (!frame.asked_focus().empty()) {
    x_focus.set(frame.asked_focus());
    x_reveal = true;
  }
}

}  // namespace rollcall::gui
