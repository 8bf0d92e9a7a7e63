#include "player/ui/shortcuts_panel.h"

#include <algorithm>

#include "player/gui/shortcuts.h"

namespace rollcall::ui {
namespace {

using Keys = std::span<const Shortcut>;

constexpr float keys_column = 230;  // dp at usual letters

void draw_keys(Keys keys, Frame& frame) {
  const Frame::Row row(frame, 8);
  for (const Shortcut& key : keys) frame.pill(frame.words(name_of(key)), Frame::Strength::quiet);
}

/// The keys of one command, and beside or below them what it does.
void draw_command(Keys keys, Frame& frame) {
  const Rectangle column = frame.column();
  const float beside = frame.sp(keys_column);
  if (column.width < 2 * beside) {
    draw_keys(keys, frame);
    frame.space(6);
    frame.paragraph(frame.words(meaning(keys.front().command)));
    return;
  }
  frame.move_to(column.x, column.y, beside - frame.dp(16));
  draw_keys(keys, frame);
  const float bottom = frame.column().y;
  frame.move_to(column.x + beside, column.y + frame.dp(3), column.width - beside);
  frame.paragraph(frame.words(meaning(keys.front().command)));
  frame.move_to(column.x, std::max(bottom, frame.column().y), column.width);
}

}  // namespace

std::optional<Action> draw_shortcuts(Frame& frame) {
  frame.at("keys");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Keys")), Type::display);
  frame.space(10);
  frame.paragraph(frame.words(tr("Everything can be done with the keyboard alone.")), Type::body, Tone::soft);
  frame.space(24);
  {
    const Frame::Card card(frame, Surface::card, 26);
    const Keys all = shortcuts();
    for (auto first = all.begin(); first != all.end();) {
      const auto next =
          std::find_if(first, all.end(), [&](const Shortcut& one) { return one.command != first->command; });
      if (first != all.begin()) {
        frame.space(10);
        frame.rule();
        frame.space(10);
      }
      draw_command({first, next}, frame);
      first = next;
    }
  }
  frame.space(24);
  if (frame.button("back", frame.words(tr("Back to where you were")))) action = LeaveOver{};
  return action;
}

}  // namespace rollcall::ui
