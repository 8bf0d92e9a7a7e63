#include "player/ui/mode_strip.h"

#include <algorithm>
#include <cmath>

#include "player/gui/layout.h"

namespace rollcall::ui {

bool stands_in_bar(const TopBar& chrome, const Metrics& metrics) { return !chrome.mode.empty() && metrics.wide(); }

float draw_mode_in_bar(const TopBar& chrome, Frame& frame, float right, float height) {
  ShapedText& text = frame.set(chrome.mode, Type::label);
  const float padding = frame.dp(12);
  const float tall = std::ceil(text.paragraph.height()) + frame.dp(8);
  const Rectangle pill{right - text.box - 2 * padding, std::floor((height - tall) / 2), text.box + 2 * padding, tall};
  frame.display_list().add(DisplayList::Fill{pill, frame.theme().tint, tall / 2});
  frame.letters(text, pill.x + padding, pill.y + std::floor((tall - text.paragraph.height()) / 2),
                frame.theme().accent);
  frame.note(access::Role::text, chrome.mode, {}, pill);
  return pill.x;
}

float mode_strip_height(const TopBar& chrome, const Metrics& metrics) {
  if (chrome.mode.empty() || stands_in_bar(chrome, metrics)) return 0;
  return std::round(metrics.type * 22) + metrics.dp(8);
}

void draw_mode_strip(const TopBar& chrome, Frame& frame, Rectangle strip) {
  const Theme& theme = frame.theme();
  frame.display_list().add(DisplayList::Fill{strip, theme.tint, 0});
  frame.display_list().add(DisplayList::Fill{{strip.x, strip.y + strip.height - 1, strip.width, 1}, theme.line, 0});
  ShapedText& text = frame.set(chrome.mode, Type::label);
  const Rectangle words{strip.x + frame.dp(margin), strip.y, text.box, strip.height};
  frame.letters(text, words.x, words.y + std::floor((words.height - 1 - text.paragraph.height()) / 2), theme.accent);
  frame.note(access::Role::text, chrome.mode, {}, words);
}

}  // namespace rollcall::ui
