#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/story/answer_feedback.h"
#include "player/story/used_words.h"

namespace rollcall::story {

/// An item or a target, by its number within the question.
struct Numbered {
  std::uint32_t number = 0;
  RichText text;
};

/// A knowledge question as it is asked, and once it is answered with how that went.
struct QuestionView {
  std::size_t number = 1;  ///< from 1
  std::size_t count = 1;
  scenario::Question::Kind kind = scenario::Question::Kind::single;
  RichText ask;
  std::vector<Numbered> items;  ///< in the order in which they are shown
  std::vector<Numbered> targets;
  std::optional<AnswerFeedback> answered;
  std::vector<Meaning> meanings;
};

/// The question as it is asked in an attempt with this seed. Precondition: index < tale.scenario.questions().size().
QuestionView question_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index);

/// The same with how this answer went. Throws Error if the answer does not fit the question.
QuestionView answered_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index,
                           const run::Answer& answer);

/// "Question 2 of 8".
std::string question_title(const language::Words& words, const QuestionView& view);
/// What is to be done, such as "Choose one answer."
std::string question_help(const language::Words& words, scenario::Question::Kind kind);

}  // namespace rollcall::story
