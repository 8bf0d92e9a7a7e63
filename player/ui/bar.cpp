#include "player/ui/bar.h"

#include <algorithm>
#include <cmath>

#include "player/gui/layout.h"
#include "player/gui/shortcuts.h"
#include "player/ui/mode_strip.h"

namespace rollcall::ui {
namespace {

Message name_of(TopBar::Way way) {
  switch (way) {
    case TopBar::Way::to_learners:
      return tr("Change learner");
    case TopBar::Way::to_debrief:
      return tr("Debrief");
    case TopBar::Way::below:
      return tr("Back");
    case TopBar::Way::to_library:
    case TopBar::Way::none:
      break;
  }
  return tr("Library");
}

std::optional<Action> draw_way_back(const TopBar& chrome, Frame& frame, float height) {
  if (chrome.way == TopBar::Way::none) return {};
  const float button =
      std::max(frame.dp(44), std::ceil(frame.set("Xg", Type::label).paragraph.height()) + frame.dp(14));
  const float top = std::max(0.0F, (height - button) / 2);
  frame.move_to(frame.dp(12), top, frame.metrics().window_width);
  const Button look{.kind = Button::Kind::quiet, .icon = Icon::back};
  const Frame::Row row(frame);
  if (!frame.button("leave", frame.words(name_of(chrome.way)), look)) return {};
  if (chrome.way == TopBar::Way::below) return LeaveOver{};
  if (chrome.way == TopBar::Way::to_debrief) return ToDebrief{};
  if (chrome.way == TopBar::Way::to_library) return ToLibrary{};
  return ToLearners{};
}

/// With one setting otherwise.
template <class Value>
Action with(Settings settings, Value Settings::*setting, Value value) {
  settings.*setting = value;
  return ChangeSettings{std::move(settings)};
}

/// From the end of the bar towards its start; returns where the symbols begin.
float draw_symbols(const Model& model, const TopBar& bar, Frame& frame, float height, std::optional<Action>& action) {
  const Settings& settings = model.settings;
  const float size = std::clamp(frame.sp(40), frame.dp(44), height);
  const int count = 3 + (bar.sound ? 1 : 0) + (bar.story ? 1 : 0) + (bar.words ? 1 : 0);
  const float start = frame.metrics().window_width - frame.dp(12) - size * static_cast<float>(count);
  float left = start;
  const auto symbol = [&](std::string_view id, Icon icon, const Message& name, Action wanted, char shortcut = 0) {
    if (frame.symbol_button(id, icon, frame.words(name), {left, (height - size) / 2, size, size}, shortcut))
      action = std::move(wanted);
    left += size;
  };
  if (bar.story) {
    symbol("bar story", Icon::story, model.story ? tr("Leave the story so far") : tr("Story so far"),
           model.story ? Action(LeaveStory{}) : Action(ShowStory{}), letter_of(Command::story));
  }
  if (bar.words) {
    symbol("bar words", Icon::words, model.glossary ? tr("Leave the words") : tr("All words of this module"),
           model.glossary ? Action(LeaveGlossary{}) : Action(ShowGlossary{}), letter_of(Command::words));
  }
  if (bar.sound) {
    symbol("bar sound", settings.muted ? Icon::silence : Icon::sound,
           settings.muted ? tr("Turn sound on") : tr("Turn sound off"),
           with(settings, &Settings::muted, !settings.muted));
  }
  symbol("bar smaller", Icon::smaller, tr("Smaller text"),
         with(settings, &Settings::text_percent, smaller_text(settings.text_percent)));
  symbol("bar larger", Icon::larger, tr("Larger text"),
         with(settings, &Settings::text_percent, larger_text(settings.text_percent)));
  const bool is_open = model.over == Over::settings;
  symbol("bar settings", Icon::settings, is_open ? tr("Leave the settings") : tr("Settings"),
         is_open ? Action(LeaveOver{}) : Action(ShowSettings{}));
  return start;
}

void draw_title(const TopBar& bar, Frame& frame, float height, float left, float right) {
  const std::string title = bar.title.empty() ? frame.words(tr("Rollcall")) : bar.title;
  ShapedText& text = frame.set(title, Type::label);
  const float room = right - left;
  if (room < frame.dp(40)) return;
  frame.display_list().add(DisplayList::Clip{{left, 0, room, height}});
  frame.letters(text, left, (height - text.paragraph.height()) / 2, frame.theme().ink);
  if (!bar.learner.empty()) {
    ShapedText& learner = frame.set(bar.learner, Type::small);
    const float free = room - text.box - frame.dp(40);
    if (learner.box < free) {
      frame.letters(learner, right - learner.box, (height - learner.paragraph.height()) / 2, frame.theme().soft);
    }
  }
  frame.display_list().add(DisplayList::Unclip{});
}

}  // namespace

TopBar bar_of(const Model& model, const language::Words& words) {
  TopBar bar = model.chrome;
  if (model.over == Over::nothing) return bar;
  bar.title = words(model.over == Over::settings ? tr("Settings") : tr("Keys"));
  bar.way = TopBar::Way::below;
  bar.mode.clear();
  bar.story = false;
  return bar;
}

std::optional<Action> draw_bar(const Model& model, Frame& frame, float height) {
  const float width = frame.metrics().window_width;
  frame.display_list().add(DisplayList::Fill{{0, 0, width, height}, frame.theme().card, 0});
  frame.display_list().add(DisplayList::Fill{{0, height - 1, width, 1}, frame.theme().line, 0});
  const TopBar bar = bar_of(model, frame.words());
  std::optional<Action> action = draw_way_back(bar, frame, height);
  float left = frame.dp(margin);
  if (bar.way != TopBar::Way::none) {
    const std::string label = frame.words(name_of(bar.way));
    left = frame.dp(12) + frame.dp(20) + frame.sp(22) + frame.dp(10) + frame.set(label, Type::label).box + frame.dp(18);
    frame.display_list().add(DisplayList::Fill{
        {left - frame.dp(9), std::floor(height * 0.3F), 1, std::ceil(height * 0.4F)}, frame.theme().line, 0});
    left += frame.dp(9);
  }
  float right = draw_symbols(model, bar, frame, height, action) - frame.dp(16);
  if (stands_in_bar(bar, frame.metrics())) right = draw_mode_in_bar(bar, frame, right, height) - frame.dp(16);
  draw_title(bar, frame, height, left, right);
  return action;
}

}  // namespace rollcall::ui
