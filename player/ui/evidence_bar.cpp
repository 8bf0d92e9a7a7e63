#include "player/ui/evidence_bar.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {
namespace {

/// Line, band and mark differ in shape, so that they can be told apart without their colours.
void draw_interval(Frame& frame, const run::Practice& practice, Rectangle bar) {
  const Theme& theme = frame.theme();
  const run::Interval interval = interval_of(practice);
  const auto at = [&](double share) { return bar.x + std::round(bar.width * static_cast<float>(share)); };
  const float thin = std::max(2.0F, frame.sp(2)), end = frame.sp(10), middle = bar.y + bar.height / 2;
  frame.display_list().add(DisplayList::Fill{{bar.x, middle - thin / 2, bar.width, thin}, theme.edge, 0});
  for (const float x : {bar.x, bar.x + bar.width - thin})
    frame.display_list().add(DisplayList::Fill{{x, middle - end / 2, thin, end}, theme.edge, 0});

  const float low = at(interval.low), high = at(interval.high);
  const Rectangle band{low, bar.y + frame.sp(3), std::max(frame.sp(4), high - low), bar.height - frame.sp(6)};
  frame.display_list().add(DisplayList::Fill{band, theme.tint, band.height / 2});
  frame.display_list().add(DisplayList::Outline{band, theme.accent, band.height / 2, std::max(1.0F, frame.dp(1.5F))});

  const float wide = frame.sp(6);
  const float left = std::clamp(at(run::share(practice.points)) - wide / 2, bar.x, bar.x + bar.width - wide);
  frame.display_list().add(DisplayList::Fill{{left, bar.y, wide, bar.height}, theme.accent, wide / 2});
}

}  // namespace

void draw_evidence(Frame& frame, const std::string& name, const run::Practice& practice) {
  const std::string said = practice_sentence(frame.words(), practice);
  if (said.empty()) return;
  const float width = frame.column().width;
  ShapedText& title = frame.set(name, Type::label, width);
  ShapedText& words = frame.set(said, Type::small, width);
  const float above = std::ceil(title.paragraph.height()) + frame.dp(8), tall = frame.sp(22), gap = frame.dp(6);
  const Rectangle area = frame.put(width, above + tall + gap + std::ceil(words.paragraph.height()));
  frame.letters(title, area.x, area.y, frame.theme().ink);
  draw_interval(frame, practice, {area.x, area.y + above, width, tall});
  frame.letters(words, area.x, area.y + above + tall + gap, frame.theme().soft);
  frame.note(access::Role::meter, name, said, area);
}

}  // namespace rollcall::ui
