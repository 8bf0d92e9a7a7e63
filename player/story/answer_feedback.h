#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/quiz.h"
#include "player/story/localized_scenario.h"
#include "player/story/reason.h"

namespace rollcall::story {

using run::Verdict;

/// An item after the answer. What counts depends on the kind of the question.
struct FeedbackItem {
  RichText text;
  std::uint32_t place = 1;  ///< order: where it belongs, from 1; otherwise where it was shown
  bool chosen = false;
  bool belongs = false;    ///< single, multiple, report
  RichText what;           ///< report: a fact, an inference...
  RichText given, right;   ///< match, sort: the targets
  std::uint32_t put = 0;   ///< order: the place where it had been put, from 1
  bool went_well = false;  ///< the answer is right about it
};

/// How an answer went.
struct AnswerFeedback {
  scenario::Question::Kind kind = scenario::Question::Kind::single;
  run::Answer answer;
  Verdict verdict = Verdict::not_yet;
  int percent = 0;                  ///< of the credit
  std::vector<FeedbackItem> items;  ///< of an order as they belong, otherwise as they were shown
  std::int32_t number = 0;          ///< numeric: the right one
  std::int32_t tolerance = 0;       ///< numeric
  bool is_true = false;             ///< truth: what is right
  Reason reason;
};

/// Precondition: question < tale.scenario.questions().size(). Throws Error if the answer does not fit the question.
AnswerFeedback answer_feedback(const LocalizedScenario& tale, std::uint64_t seed, std::size_t question,
                               const run::Answer& answer);

/// How sure one can be, from a guess upwards.
inline constexpr std::uint32_t certainties = 3;
std::string certainty_word(const language::Words& words, std::uint32_t certainty);

/// "Right", "Partly right" or "Not yet".
std::string verdict_word(const language::Words& words, Verdict verdict);

/// The item as it is told: numbered where the order is what was asked for.
RichText item_line(const language::Words& words, const AnswerFeedback& feedback, const FeedbackItem& item);
/// What there is to say about an item; may be empty.
std::string item_comment(const language::Words& words, const AnswerFeedback& feedback, const FeedbackItem& item);
/// What was answered and what is right, of a number and of true or false; of the others the items tell.
std::vector<std::string> answer_lines(const language::Words& words, const AnswerFeedback& feedback);

}  // namespace rollcall::story
