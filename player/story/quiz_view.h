#pragma once
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/quiz.h"
#include "player/story/rich_text.h"

namespace rollcall::story {

struct QuizRow {
  RichText ask;
  run::Verdict verdict = run::Verdict::not_yet;
};

/// How a round of knowledge questions went; of those that were answered. Nothing of it is ever stored.
struct QuizView {
  std::vector<QuizRow> rows;
};

/// "5 of 8 right, 2 partly."
std::string quiz_result(const language::Words& words, const QuizView& view);

}  // namespace rollcall::story
