#include "player/ui/countdown_bar.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "player/gui/layout.h"

namespace rollcall::ui {

namespace {

float share_of(const Countdown& countdown, Steps steps) {
  const float share = static_cast<float>(countdown.left) / static_cast<float>(std::max(1, countdown.seconds));
  return steps == Steps::few ? std::ceil(share * 10) / 10 : share;
}

}  // namespace

const Countdown* running_countdown(const Model& model) {
  const auto* scene = std::get_if<SceneView>(&model.view);
  if (model.is_covered()) return nullptr;  // it rests
  return scene && scene->countdown ? &*scene->countdown : nullptr;
}

float countdown_height(const Metrics& metrics) { return std::round(metrics.type * 22) + metrics.dp(14); }

void draw_countdown(const Countdown& countdown, Steps steps, Frame& frame, Rectangle strip) {
  const Theme& theme = frame.theme();
  frame.display_list().add(DisplayList::Fill{strip, theme.card, 0});
  frame.display_list().add(DisplayList::Fill{{strip.x, strip.y + strip.height - 1, strip.width, 1}, theme.line, 0});
  const std::string name = frame.words(tr("Time left"));
  const std::string seconds = frame.words(tr("{seconds} s", "seconds"_is = countdown.left));
  const std::string all = frame.words(tr("{seconds} s", "seconds"_is = countdown.seconds));
  ShapedText& label = frame.set(name, Type::small);
  ShapedText& figures = frame.set(seconds, Type::label);
  // As wide as the widest figures, so that the bar keeps its length.
  const float room = std::max(figures.box, frame.set(all, Type::label).box);
  const auto middle = [&](float height) { return strip.y + std::floor((strip.height - 1 - height) / 2); };
  const float left = strip.x + frame.dp(margin);
  const float right = strip.x + strip.width - frame.dp(margin);
  frame.letters(label, left, middle(label.paragraph.height()), theme.soft);
  frame.letters(figures, right - figures.box, middle(figures.paragraph.height()), theme.ink);
  const float thick = frame.dp(6);
  const float start = left + label.box + frame.dp(16);
  Rectangle bar{start, middle(thick), right - room - frame.dp(16) - start, thick};
  if (bar.width > thick) {
    frame.display_list().add(DisplayList::Fill{bar, theme.line, thick / 2});
    const float share = share_of(countdown, steps);
    bar.width = std::max(thick, std::round(bar.width * std::clamp(share, 0.0F, 1.0F)));
    frame.display_list().add(DisplayList::Fill{bar, theme.accent, thick / 2});
  }
  frame.note(access::Role::meter, name, seconds, strip);
}

}  // namespace rollcall::ui
