#include "player/story/question_view.h"

#include <array>
#include <string_view>

namespace rollcall::story {
namespace {

using scenario::Question;

std::vector<Meaning> meanings_of(const LocalizedScenario& tale, const QuestionView& view) {
  UsedWords words(tale);
  words.add(view.ask);
  for (const auto* list : {&view.items, &view.targets}) {
    for (const Numbered& one : *list) words.add(one.text);
  }
  if (view.answered) add(words, view.answered->reason);
  return words.meanings();
}

}  // namespace

QuestionView question_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index) {
  const Question& question = tale.scenario.questions()[index];
  const run::Showing showing = run::showing(tale.scenario, index, seed);
  QuestionView view;
  view.number = index + 1;
  view.count = tale.scenario.questions().size();
  view.kind = question.kind;
  view.ask = tale.text(question.ask);
  for (const std::uint32_t number : showing.items)
    view.items.push_back({number, tale.text(tale.scenario.items(question)[number].text)});
  for (const std::uint32_t number : showing.targets)
    view.targets.push_back({number, tale.text(tale.scenario.texts(question.targets)[number])});
  view.meanings = meanings_of(tale, view);
  return view;
}

QuestionView answered_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index,
                           const run::Answer& answer) {
  QuestionView view = question_view(tale, seed, index);
  view.answered = answer_feedback(tale, seed, index, answer);
  view.meanings = meanings_of(tale, view);
  return view;
}

std::string question_title(const language::Words& words, const QuestionView& view) {
  return words(tr("Question {number} of {count}", "number"_is = view.number, "count"_is = view.count));
}

std::string question_help(const language::Words& words, Question::Kind kind) {
  constexpr std::array<Phrase, 8> phrases{
      tr_noop("Choose one answer."),
      tr_noop("Choose everything that belongs. One wrong choice takes back a right one."),
      tr_noop("Put these in the right order."),
      tr_noop("Choose for each what belongs to it."),
      tr_noop("Choose for each where it belongs."),
      tr_noop("Type a whole number."),
      tr_noop(
          "Say whether this is true, and how sure you are. Guessing honestly is better than being wrong and certain."),
      tr_noop("Choose the sentences that belong in the report.")};
  return words(phrases[static_cast<std::size_t>(kind)]);
}

}  // namespace rollcall::story
