#include "player/story/question_view.h"

#include <algorithm>

#include "player/story/story_views.h"

namespace rollcall::story {
namespace {

using scenario::Question;

/// One question and its answer, told item by item.
class Telling {
 public:
  Telling(const LocalizedScenario& tale, const Question& question, const run::Answer& answer)
      : x_tale(tale), x_question(question), x_answer(answer) {}

  std::vector<ToldItem> items(const std::vector<Numbered>& shown) const {
    std::vector<ToldItem> told;
    if (x_question.kind == Question::Kind::order) {
      for (const std::uint32_t number : run::right_order(x_tale.scenario, x_question)) told.push_back(item(number));
    } else {
      for (const Numbered& each : shown) told.push_back(item(each.number));
    }
    return told;
  }

 private:
  ToldItem item(std::uint32_t number) const {
    const scenario::Item& source = x_tale.scenario.items(x_question)[number];
    ToldItem told;
    told.text = x_tale.text(source.text);
    const auto chosen = std::find(x_answer.items.begin(), x_answer.items.end(), number);
    told.chosen = chosen != x_answer.items.end();
    told.belongs = source.key == 1;
    if (x_question.kind == Question::Kind::report) told.what = target(source.target);
    if (x_question.kind == Question::Kind::order)
      told.place = static_cast<std::uint32_t>(chosen - x_answer.items.begin()) + 1;
    if (number < x_answer.targets.size()) {
      told.given = target(x_answer.targets[number]);
      told.right = target(static_cast<std::uint32_t>(source.key));
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

std::vector<RichText> words_of(const LocalizedScenario& tale, const QuestionView& view) {
  UsedWords words(tale);
  words.add(view.ask);
  for (const auto* list : {&view.items, &view.targets}) {
    for (const Numbered& one : *list) words.add(one.text);
  }
  if (view.answered) words.add(view.answered->reason.text);
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
  view.words = words_of(tale, view);
  return view;
}

QuestionView answered_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index,
                           const run::Answer& answer) {
  const Question& question = tale.scenario.questions()[index];
  QuestionView view = question_view(tale, seed, index);
  Answered& told = view.answered.emplace();
  told.answer = answer;
  told.verdict = run::verdict(tale.scenario, question, answer);
  told.percent = run::percent(run::credit(tale.scenario, question, answer));
  told.items = Telling(tale, question, answer).items(view.items);
  const auto items = tale.scenario.items(question);
  if (question.kind == Question::Kind::numeric) {
    told.number = items[0].key;
    told.tolerance = items[1].key;
  }
  if (question.kind == Question::Kind::truth) told.is_true = items[0].key == 1;
  if (question.why != scenario::none) told.reason.text = tale.text(question.why);
  told.reason.sources = sources_of(tale, question.cites);
  view.words = words_of(tale, view);
  return view;
}

}  // namespace rollcall::story
