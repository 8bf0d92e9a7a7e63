#include "player/ui/bar.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

float symbol_size(const Frame& frame, float height) { return std::clamp(frame.sp(40), frame.dp(44), height); }

float start_of_symbols(const TopBar& bar, const Frame& frame, float height) {
  const int count = 4 + (bar.sound ? 1 : 0) + (bar.story ? 1 : 0) + (bar.words ? 1 : 0);
  return frame.metrics().window_width - frame.dp(12) - symbol_size(frame, height) * static_cast<float>(count);
}

Action back_by(TopBar::Way way, bool is_paused) {
  if (way == TopBar::Way::below) return is_paused ? Action(GoOn{}) : Action(LeaveOver{});
  if (way == TopBar::Way::to_debrief) return ToDebrief{};
  if (way == TopBar::Way::to_library) return ToLibrary{};
  return ToLearners{};
}

/// In words, or as an arrow alone where they would come upon the symbols. Returns whether it was pressed, and where it
/// ends.
std::pair<bool, float> draw_back_button(const TopBar& bar, Frame& frame, float height) {
  const std::string name = frame.words(name_of(bar.way));
  const float left = frame.dp(12), size = symbol_size(frame, height);
  ShapedText& label = frame.set(name, Type::label);
  const float end = left + frame.dp(20) + frame.sp(22) + frame.dp(10) + label.box;
  if (end > start_of_symbols(bar, frame, height)) {
    const bool is_pressed = frame.symbol_button("leave", Icon::back, name, {left, (height - size) / 2, size, size});
    return {is_pressed, left + size};
  }
  const float button = std::max(frame.dp(44), std::ceil(label.paragraph.height()) + frame.dp(14));
  frame.move_to(left, std::max(0.0F, (height - button) / 2), frame.metrics().window_width);
  const Frame::Row row(frame);
  return {frame.button("leave", name, {.kind = Button::Kind::quiet, .icon = Icon::back}), end};
}

/// Returns where the title begins.
float draw_way_back(const TopBar& bar, bool is_paused, Frame& frame, float height, std::optional<Action>& action) {
  if (bar.way == TopBar::Way::none) return frame.dp(margin);
  const auto [is_pressed, end] = draw_back_button(bar, frame, height);
  if (is_pressed) action = back_by(bar.way, is_paused);
  const float line = end + frame.dp(9);
  frame.display_list().add(
      DisplayList::Fill{{line, std::floor(height * 0.3F), 1, std::ceil(height * 0.4F)}, frame.theme().line, 0});
  return line + frame.dp(18);
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
  const float size = symbol_size(frame, height), start = start_of_symbols(bar, frame, height);
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
  symbol("bar pause", Icon::pause, model.paused ? tr("Go on") : tr("Pause"),
         model.paused ? Action(GoOn{}) : Action(Pause{}), letter_of(Command::pause));
  if (bar.sound) {
    symbol("bar sound", settings.muted ? Icon::silence : Icon::sound,
           settings.muted ? tr("Turn sound on") : tr("Turn sound off"),
           with(settings, &Settings::muted, !settings.muted));
  }
  symbol("bar smaller", Icon::smaller, tr("Smaller text"),
         with(settings, &Settings::text_percent, smaller_text(settings.text_percent)));
  symbol("bar larger", Icon::larger, tr("Larger text"),
         with(settings, &Settings::text_percent, larger_text(settings.text_percent)));
  const bool is_open = !model.paused && model.over == Over::settings;
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
  if (!model.is_covered()) return bar;
  bar.title = words(model.paused ? tr("Pause") : model.over == Over::settings ? tr("Settings") : tr("Keys"));
  bar.way = TopBar::Way::below;
  bar.mode.clear();
  bar.story = bar.words = false;
  return bar;
}

std::optional<Action> draw_bar(const Model& model, Frame& frame, float height) {
  const float width = frame.metrics().window_width;
  frame.display_list().add(DisplayList::Fill{{0, 0, width, height}, frame.theme().card, 0});
  frame.display_list().add(DisplayList::Fill{{0, height - 1, width, 1}, frame.theme().line, 0});
  const TopBar bar = bar_of(model, frame.words());
  std::optional<Action> action;
  const float left = draw_way_back(bar, model.paused, frame, height, action);
  float right = draw_symbols(model, bar, frame, height, action) - frame.dp(16);
  if (stands_in_bar(bar, frame.metrics())) right = draw_mode_in_bar(bar, frame, right, height) - frame.dp(16);
  draw_title(bar, frame, height, left, right);
  return action;
}

}  // namespace rollcall::ui
