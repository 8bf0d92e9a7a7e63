#include "player/ui/line_teller.h"

#include <algorithm>
#include <span>
#include <utility>

namespace rollcall::ui {
namespace {

std::optional<Action> draw_what_asks(const Telling& telling, Frame& frame) {
  std::optional<Action> action;
  frame.space(22);
  const Frame::Row row(frame);
  const Button next{.kind = Button::Kind::primary};
  if (frame.button("next line", frame.words(tr("Next line")), next)) action = ShowNextLine{};
  if (telling.comes_by_itself) {
    const std::string name = frame.words(telling.held ? tr("Let the lines come by themselves") : tr("Wait"));
    if (frame.button("hold lines", name)) action = HoldLines{!telling.held};
  }
  if (frame.button("all lines", frame.words(tr("Show the whole page")))) action = ShowAllLines{};
  return action;
}

}  // namespace

std::optional<Action> LineTeller::draw(const std::vector<SpokenLine>& lines, const std::optional<Telling>& telling,
                                       Portraits portraits, Frame& frame) {
  if (!telling) {
    draw_lines(frame, lines, Voice::full, portraits);
    return {};
  }
  const std::size_t count = std::min(telling->shown, lines.size());
  const float top = draw_lines(frame, std::span(lines).first(count), Voice::full, portraits, access::Live::polite);
  std::optional<Action> action;
  if (!telling->is_over()) action = draw_what_asks(*telling, frame);
  // A page begins at its top; from then on one need not scroll for what comes.
  const Rectangle end = frame.column();
  if (std::exchange(shown, count) != count && count > 1) frame.keep_in_sight({end.x, top, end.width, end.y - top});
  return action;
}

}  // namespace rollcall::ui
