#include "player/ui/bar.h"

#include <algorithm>
#include <cmath>

#include "player/gui/layout.h"

namespace rollcall::ui {
namespace {

constexpr int text_step = 20;

std::optional<Action> draw_way_back(const TopBar& chrome, Frame& frame, float height) {
  if (chrome.way == TopBar::Way::none) return {};
  const bool library = chrome.way == TopBar::Way::to_library;
  const float button =
      std::max(frame.dp(44), std::ceil(frame.set("Xg", Type::label).paragraph.height()) + frame.dp(14));
  const float top = std::max(0.0F, (height - button) / 2);
  frame.move_to(frame.dp(12), top, frame.metrics().window_width);
  const Button look{.kind = Button::Kind::quiet, .icon = Icon::back};
  const Frame::Row row(frame);
  if (!frame.button("leave", frame.words(library ? tr("Library") : tr("Change learner")), look)) return {};
  if (library) return ToLibrary{};
  return ToLearners{};
}

/// From the end of the bar towards its start; returns where the symbols begin.
float draw_symbols(const Model& model, Frame& frame, float height, std::optional<Action>& action) {
  const Settings& settings = model.settings;
  const float size = std::clamp(frame.sp(40), frame.dp(44), height);
  const int count = model.chrome.sound ? 4 : 3;
  const float start = frame.metrics().window_width - frame.dp(12) - size * static_cast<float>(count);
  float left = start;
  const auto symbol = [&](std::string_view id, Icon icon, const Message& name, Action wanted) {
    if (frame.symbol_button(id, icon, frame.words(name), {left, (height - size) / 2, size, size}))
      action = std::move(wanted);
    left += size;
  };
  if (model.chrome.sound) {
    symbol("bar sound", settings.muted ? Icon::silence : Icon::sound,
           settings.muted ? tr("Turn sound on") : tr("Turn sound off"), SetMuted{!settings.muted});
  }
  symbol("bar smaller", Icon::smaller, tr("Smaller text"),
         SetTextSize{std::max(Settings::smallest_text, settings.text_percent - text_step)});
  symbol("bar larger", Icon::larger, tr("Larger text"),
         SetTextSize{std::min(Settings::largest_text, settings.text_percent + text_step)});
  symbol("bar theme", settings.dark ? Icon::sun : Icon::moon, settings.dark ? tr("Light colours") : tr("Dark colours"),
         SetDark{!settings.dark});
  return start;
}

void draw_title(const Model& model, Frame& frame, float height, float left, float right) {
  const std::string title = model.chrome.title.empty() ? frame.words(tr("Rollcall")) : model.chrome.title;
  ShapedText& text = frame.set(title, Type::label);
  const float room = right - left;
  if (room < frame.dp(40)) return;
  frame.display_list().add(DisplayList::Clip{{left, 0, room, height}});
  frame.letters(text, left, (height - text.paragraph.height()) / 2, frame.theme().ink);
  if (!model.chrome.learner.empty()) {
    ShapedText& learner = frame.set(model.chrome.learner, Type::small);
    const float free = room - text.box - frame.dp(40);
    if (learner.box < free) {
      frame.letters(learner, right - learner.box, (height - learner.paragraph.height()) / 2, frame.theme().soft);
    }
  }
  frame.display_list().add(DisplayList::Unclip{});
}

}  // namespace

std::optional<Action> draw_bar(const Model& model, Frame& frame, float height) {
  const float width = frame.metrics().window_width;
  frame.display_list().add(DisplayList::Fill{{0, 0, width, height}, frame.theme().card, 0});
  frame.display_list().add(DisplayList::Fill{{0, height - 1, width, 1}, frame.theme().line, 0});
  std::optional<Action> action = draw_way_back(model.chrome, frame, height);
  float left = frame.dp(margin);
  if (model.chrome.way != TopBar::Way::none) {
    const std::string label =
        frame.words(model.chrome.way == TopBar::Way::to_library ? tr("Library") : tr("Change learner"));
    left = frame.dp(12) + frame.dp(20) + frame.sp(22) + frame.dp(10) + frame.set(label, Type::label).box + frame.dp(18);
    frame.display_list().add(DisplayList::Fill{
        {left - frame.dp(9), std::floor(height * 0.3F), 1, std::ceil(height * 0.4F)}, frame.theme().line, 0});
    left += frame.dp(9);
  }
  const float right = draw_symbols(model, frame, height, action) - frame.dp(16);
  draw_title(model, frame, height, left, right);
  return action;
}

}  // namespace rollcall::ui
