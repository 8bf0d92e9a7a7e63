#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/quiz_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// How the questions went, and where to go from there.
struct QuizPanel {
  std::optional<Action> draw(const QuizView& view, Frame& frame);
};

}  // namespace rollcall::ui
