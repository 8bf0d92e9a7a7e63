#include "player/ui/pause_panel.h"

namespace rollcall::ui {

std::optional<Action> draw_pause(Frame& frame) {
  frame.at("pause");
  frame.space(12);
  frame.heading(frame.words(tr("Pause")), Type::display);
  frame.space(14);
  frame.paragraph(
      frame.words(tr("Everything stands still: clocks, lines that come by themselves, the voice and the "
                     "sound. What you have done is saved, so the window can be closed too.")));
  frame.space(28);
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("back", frame.words(tr("Go on")), look)) return GoOn{};
  return {};
}

}  // namespace rollcall::ui
