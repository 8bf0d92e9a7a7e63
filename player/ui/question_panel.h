#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/question_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"
#include "player/ui/question_draft.h"

namespace rollcall::ui {

/// Asks one question; after the answer tells how it went, and why.
struct QuestionPanel {
  QuestionDraft draft;

  std::optional<Action> draw(const QuestionView& view, Frame& frame);

 private:
  std::optional<Action> draw_asked(const QuestionView& view, Frame& frame);
  std::optional<Action> draw_answered(const QuestionView& view, Frame& frame);
  void draw_answers(const QuestionView& view, Frame& frame);
  void draw_items(const QuestionView& view, Frame& frame);
  void draw_order(const QuestionView& view, Frame& frame);
  void draw_targets(const QuestionView& view, Frame& frame);
  void draw_truth(Frame& frame);
  void draw_number_field(Frame& frame);
};

}  // namespace rollcall::ui
