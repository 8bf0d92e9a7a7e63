#include "player/ui/error_panel.h"

namespace rollcall::ui {

std::optional<Action> ErrorPanel::draw(const ErrorView& view, Frame& frame) {
  frame.at("error");
  frame.space(24);
  frame.heading(frame.words(tr("This did not work")), Type::display);
  frame.space(24);
  std::optional<Action> action;
  const Frame::LiveRegion live(frame, access::Live::assertive);
  const Frame::Card card(frame, Surface::card, 28);
  frame.paragraph(view.sentence, Type::speech);
  if (!view.hint.empty()) {
    frame.space(12);
    frame.paragraph(view.hint, Type::body, Tone::soft);
  }
  frame.space(24);
  const Frame::Row row(frame);
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("continue", frame.words(tr("Go on")), look)) action = LeaveError{};
  if (view.anew && frame.button("anew", frame.words(tr("Start anew")))) action = StartAnew{};
  return action;
}

}  // namespace rollcall::ui
