#include "player/ui/interface.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

#include "player/gui/layout.h"
#include "player/ui/bar.h"

namespace rollcall::ui {

Interface::Interface(const text::Typesetter& typesetter, Textures& textures, const language::Messages& words)
    : x_words(&words), x_texts(typesetter, textures) {}

void Interface::resize(float width, float height, float density) {
  x_width = width;
  x_height = height;
  x_density = std::clamp(density, 0.5F, 4.0F);
  x_stale = true;
}

bool Interface::take_stale() { return std::exchange(x_stale, false); }

float Interface::furthest() const { return std::max(0.0F, x_content - view_height()); }

void Interface::scroll_by(float distance) {
  const float before = x_scroll;
  x_scroll = std::round(std::clamp(x_scroll + distance, 0.0F, furthest()));
  if (x_scroll != before) x_stale = true;
}

void Interface::reveal_focus() {
  const access::Widget* widget = x_screen.find(x_focus.id());
  if (!widget || widget->area.y < x_bar) {
    const bool in_bar = widget && widget->visible == widget->area;
    if (!widget || in_bar) return;
  }
  const float gap = x_metrics.dp(24);
  const float above = widget->area.y - gap - x_bar;
  const float below = widget->area.y + widget->area.height + gap - x_metrics.window_height;
  if (above < 0)
    scroll_by(above);
  else if (below > 0)
    scroll_by(std::min(below, above));
}

void Interface::lay_out(const Model& model) {
  // Where things are decides the scroll position and the focus, and these decide where things are.
  for (int round = 0; round < 4; ++round) {
    const std::string place = x_place;
    const std::string focus = x_focus.id();
    const float scroll = x_scroll;
    build(model, x_touch);
    scroll_by(0);
    if (std::exchange(x_reveal, false)) reveal_focus();
    if (place == x_place && focus == x_focus.id() && scroll == x_scroll) break;
  }
  const access::Widget* under = x_touch.pointer_x < 0 ? nullptr : x_screen.find(x_touch.hovered);
  if (!under) x_touch.hovered.clear();
  x_stale = false;
}

std::optional<Action> Interface::build(const Model& model, const InputState& touch) {
  x_metrics = Metrics::of(x_width, x_height, x_density, model.settings.text_percent);
  const float bar = bar_height(x_metrics);
  const Countdown* countdown = running_countdown(model);
  x_bar = bar + (countdown ? countdown_height(x_metrics) : 0);
  if (model.page != x_page) x_panels = {};
  x_texts.begin_round();
  x_screen.clear();
  x_display_list.begin(x_metrics.window_width, model.chrome.right_to_left ? Facing::mirrored : Facing::natural);

  const Theme& theme = model.settings.dark ? dark_theme() : light_theme();
  Frame frame({x_display_list, x_screen, x_texts, x_metrics, theme, *x_words, x_focus, model.pictures}, touch);
  x_display_list.add(DisplayList::Fill{{0, 0, x_metrics.window_width, x_metrics.window_height}, theme.ground, 0});
  frame.show_within({0, x_bar, x_metrics.window_width, view_height()});
  const float top = x_bar + x_metrics.dp(margin) - x_scroll;
  const Rectangle column = reading_column(x_metrics, top);
  frame.move_to(column.x, column.y, column.width);
  std::optional<Action> action = draw_panel(model.view, frame);
  x_content = frame.column().y + x_scroll - x_bar + x_metrics.dp(margin) * 1.5F;
  draw_scroll_bar(frame);
  frame.show_all();
  if (auto wanted = draw_bar(model, frame, bar)) action = std::move(wanted);
  if (countdown) draw_countdown(*countdown, frame, {0, bar, x_metrics.window_width, x_bar - bar});

  if (model.page != x_page || frame.place() != x_place) {
    x_page = model.page;
    x_place = frame.place();
    x_scroll = 0;
    x_arrived = x_now;
    x_focus.arrive(x_screen);
  } else {
    x_focus.settle(x_screen);
  }
  if (!frame.asked_focus().empty()) {
    x_focus.set(frame.asked_focus());
    x_reveal = true;
  }
  return action;
}

std::optional<Action> Interface::draw_panel(const View& view, Frame& frame) {
  return std::visit(
      [&](const auto& shown) -> std::optional<Action> {
        using Shown = std::decay_t<decltype(shown)>;
        if constexpr (std::is_same_v<Shown, LearnersView>) return x_panels.learners.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, LibraryView>) return x_panels.library.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, StartView>) return x_panels.start.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, SceneView>) return x_panels.scene.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, PassageView>) return x_panels.passage.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, EndingView>) return x_panels.ending.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, DebriefView>) return x_panels.debrief.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, QuestionView>) return x_panels.question.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, QuizView>) return x_panels.quiz.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, RecordPage>) return x_panels.record.draw(shown, frame);
        if constexpr (std::is_same_v<Shown, ErrorView>) return x_panels.error.draw(shown, frame);
      },
      view);
}

void Interface::draw_scroll_bar(Frame& frame) {
  if (furthest() <= 0) return;
  const Theme& theme = frame.theme();
  const float width = x_metrics.window_width;
  Colour clear = theme.ground;
  clear.alpha = 0;
  // Says that more is to come, but not over what only lacks its margin.
  const float depth = x_metrics.dp(36);
  if (x_scroll < furthest() - x_metrics.dp(margin) * 1.5F) {
    frame.display_list().add(
        DisplayList::Fade{{0, x_metrics.window_height - depth, width, depth}, clear, theme.ground});
  }
  const float length = std::max(x_metrics.dp(40), view_height() * view_height() / x_content);
  const float top = x_bar + (view_height() - length) * x_scroll / furthest();
  const float thick = x_metrics.dp(x_dragging ? 8 : 6);
  frame.display_list().add(
      DisplayList::Fill{{width - thick - x_metrics.dp(4), top + 2, thick, length - 4}, theme.edge, thick / 2});
}

}  // namespace rollcall::ui
