#include "player/story/quiz_view.h"

#include <algorithm>

namespace rollcall::story {

std::string quiz_result(const language::Words& words, const QuizView& view) {
  const auto count = [&](run::Verdict verdict) {
    return std::count_if(view.rows.begin(), view.rows.end(),
                         [&](const QuizRow& row) { return row.verdict == verdict; });
  };
  const auto partly = count(run::Verdict::partly);
  return words(partly == 0 ? "{right} of {count} right." : "{right} of {count} right, {partly} partly.",
               {{"right", std::to_string(count(run::Verdict::right))},
                {"partly", std::to_string(partly)},
                {"count", std::to_string(view.rows.size())}});
}

}  // namespace rollcall::story
