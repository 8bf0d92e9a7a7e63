#include "player/story/answer_feedback.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rollcall::story {
namespace {

using scenario::Question;
using Kind = Question::Kind;

/// One question and its answer, item by item.
class Items {
 public:
  Items(const LocalizedScenario& tale, const Question& question, const run::Answer& answer)
      : x_tale(tale), x_question(question), x_answer(answer) {}

  std::vector<FeedbackItem> in(const std::vector<std::uint32_t>& order) const {
    std::vector<FeedbackItem> items;
    for (const std::uint32_t number : order)
      items.push_back(item(number, static_cast<std::uint32_t>(items.size()) + 1));
    return items;
  }

 private:
  FeedbackItem item(std::uint32_t number, std::uint32_t place) const {
    const scenario::Item& source = x_tale.scenario.items(x_question)[number];
    FeedbackItem told;
    told.text = x_tale.text(source.text);
    told.place = place;
    const auto chosen = std::find(x_answer.items.begin(), x_answer.items.end(), number);
    told.chosen = chosen != x_answer.items.end();
    told.belongs = source.key == 1;
    told.went_well = told.chosen && told.belongs;
    if (x_question.kind == Kind::report) told.what = target(source.target);
    if (x_question.kind == Kind::order) {
      told.put = static_cast<std::uint32_t>(chosen - x_answer.items.begin()) + 1;
      told.went_well = told.put == place;
    }
    if (number < x_answer.targets.size()) {
      told.given = target(x_answer.targets[number]);
      told.right = target(static_cast<std::uint32_t>(source.key));
      told.went_well = told.given == told.right;
    }
    return told;
  }
  RichText target(std::uint32_t number) const {
    const auto targets = x_tale.scenario.texts(x_question.targets);
    return number < targets.size() ? x_tale.text(targets[number]) : RichText();
  }

  const LocalizedScenario& x_tale;
  const Question& x_question;
  const run::Answer& x_answer;
};

/// May be empty.
std::string choice_comment(const language::Words& words, const FeedbackItem& item, Kind kind) {
  if (item.chosen)
    return words(item.belongs ? tr("You chose this, and it is right.")
                              : tr("You chose this. It does not belong here."));
  if (!item.belongs) return {};
  return words(kind == Kind::single ? tr("This is the right answer.") : tr("This belongs here too."));
}

std::string both(const language::Words& words, const std::string& first, const std::string& second) {
  return second.empty() ? first
                        : words(tr("{first} · {second}", "first"_is = Message::shown(first),
                                   "second"_is = Message::shown(second)));
}

std::string truth_word(const language::Words& words, bool is_true) { return words(is_true ? tr("True") : tr("False")); }

}  // namespace

AnswerFeedback answer_feedback(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index,
                               const run::Answer& answer) {
  const Question& question = tale.scenario.questions()[index];
  AnswerFeedback told;
  told.kind = question.kind;
  told.answer = answer;
  told.verdict = run::verdict(tale.scenario, question, answer);
  told.percent = run::percent(run::credit(tale.scenario, question, answer));
  told.items = Items(tale, question, answer)
                   .in(question.kind == Kind::order ? run::right_order(tale.scenario, question)
                                                    : run::showing(tale.scenario, index, seed).items);
  const auto items = tale.scenario.items(question);
  if (question.kind == Kind::numeric) {
    told.number = items[0].key;
    told.tolerance = items[1].key;
  }
  if (question.kind == Kind::truth) told.is_true = items[0].key == 1;
  if (question.why != scenario::none) told.reason.text = tale.text(question.why);
  for (const scenario::Citation& citation : tale.scenario.citations(question.cites)) {
    told.reason.sources.push_back(source_of(tale, citation));
    told.reason.sources.back().is_known = true;  // from the end of the debrief
  }
  return told;
}

std::string certainty_word(const language::Words& words, std::uint32_t certainty) {
  constexpr std::array<Phrase, certainties> phrases{tr_noop("Guessing"), tr_noop("Fairly sure"), tr_noop("Certain")};
  return words(phrases[certainty]);
}

std::string verdict_word(const language::Words& words, Verdict verdict) {
  constexpr std::array<Phrase, 3> phrases{tr_noop("Right"), tr_noop("Partly right"), tr_noop("Not yet")};
  return words(phrases[static_cast<std::size_t>(verdict)]);
}

RichText item_line(const language::Words& words, const AnswerFeedback& feedback, const FeedbackItem& item) {
  if (feedback.kind != Kind::order) return item.text;
  return filled(words, tr("{number}. {text}", "number"_is = item.place, "text"_is = item.text), {{"text", item.text}});
}

std::string item_comment(const language::Words& words, const AnswerFeedback& feedback, const FeedbackItem& item) {
  switch (feedback.kind) {
    case Kind::report:
      return both(words, words(tr("What it is: {what}", "what"_is = item.what)),
                  choice_comment(words, item, feedback.kind));
    case Kind::order:
      return item.went_well ? std::string() : words(tr("You put it in place {place}.", "place"_is = item.put));
    case Kind::match:
    case Kind::sort:
      return both(
          words, words(tr("Your answer: {given}", "given"_is = item.given)),
          item.went_well ? verdict_word(words, Verdict::right) : words(tr("Right: {right}", "right"_is = item.right)));
    default:
      return choice_comment(words, item, feedback.kind);
  }
}

std::vector<std::string> answer_lines(const language::Words& words, const AnswerFeedback& feedback) {
  if (feedback.kind == Kind::numeric) {
    const auto right = "right"_is = feedback.number;
    return {words(tr("Your answer: {given}", "given"_is = feedback.answer.number)),
            feedback.tolerance == 0
                ? words(tr("Right: {right}", right))
                : words(tr("Right: {right}, give or take {tolerance}", right, "tolerance"_is = feedback.tolerance))};
  }
  if (feedback.kind == Kind::truth) {
    const std::string given =
        words(tr("{answer}, {certainty}", "answer"_is = Message::shown(truth_word(words, feedback.answer.is_true)),
                 "certainty"_is = Message::shown(certainty_word(words, feedback.answer.certainty))));
    return {words(tr("Your answer: {given}", "given"_is = Message::shown(given))),
            words(tr("Right: {right}", "right"_is = Message::shown(truth_word(words, feedback.is_true))))};
  }
  return {};
}

}  // namespace rollcall::story
