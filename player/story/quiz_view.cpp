#include "player/story/quiz_view.h"

#include <algorithm>

namespace rollcall::story {

std::string quiz_result(const language::Words& words, const QuizView& view) {
  const auto count = [&](run::Verdict verdict) {
    return std::count_if(view.rows.begin(), view.rows.end(),
                         [&](const QuizRow& row) { return row.verdict == verdict; });
  };
  const auto partly = count(run::Verdict::partly);
  const auto right = "right"_is = count(run::Verdict::right);
  const auto all = "count"_is = view.rows.size();
  return words(partly == 0 ? tr("{right} of {count} right.", right, all)
                           : tr("{right} of {count} right, {partly} partly.", right, all, "partly"_is = partly));
}

}  // namespace rollcall::story
