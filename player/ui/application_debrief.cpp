#include <optional>
#include <utility>

#include "player/ui/play.h"

namespace rollcall::ui {

void Application::carry_out(const ToDebrief&) {
  if (!x_play || !x_play->lesson->is_played() || !x_play->lesson->is_over() || is_telling()) return;
  show_debrief();
}

void Application::show_debrief() {
  // Another way that was tried ends here, where it began, and leaves nothing behind.
  const std::optional<learning::Rehearsal> tried = std::exchange(x_play->lesson->rehearsal, std::nullopt);
  DebriefView view = debrief_view(x_play->tale(), x_play->session(), x_play->lesson->timing);
  if (tried) view.returned_to = tried->step();
  stop_sound();
  show(std::move(view), TopBar::Way::to_library);
}

void Application::carry_out(const TryAnotherWay& wanted) {
  if (!x_play || !x_play->lesson->is_over() || !std::holds_alternative<DebriefView>(x_model.view)) return;
  x_play->lesson->rehearse(wanted.step);
  show_play();
}

}  // namespace rollcall::ui
