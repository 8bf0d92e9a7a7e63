#pragma once
#include "player/gui/frame.h"
#include "player/story/answer_feedback.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// How an answer went: in a word, in percent, and item by item.
void draw_feedback(const AnswerFeedback& feedback, Frame& frame);

}  // namespace rollcall::ui
