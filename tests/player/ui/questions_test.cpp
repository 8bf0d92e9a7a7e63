#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "player/story/question_view.h"
#include "player/ui/question_draft.h"
#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"

using namespace rollcall;
using test::Headless;
using ui::Key;
using ui::Verdict;

namespace {

/// Somebody who answers question `index` of the sample and hears how it went.
struct Asked : Headless {
  explicit Asked(std::size_t index, test::SampleLanguage language = test::SampleLanguage::english) {
    show(test::sample_question(index, language));
    application = [this, index, language](const ui::Action& action) {
      if (const auto* check = std::get_if<ui::CheckAnswer>(&action))
        std::get<ui::QuestionView>(model.view).answered =
            std::get<ui::QuestionView>(test::sample_answered(index, check->answer, language)).answered;
    };
  }
  void press_all(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) press(name);
  }
  bool can_check() const { return find("Check my answer")->enabled; }
  run::Answer given() const { return last<ui::CheckAnswer>()->answer; }
  const ui::AnswerFeedback& told() const { return *std::get<ui::QuestionView>(model.view).answered; }
};

std::vector<std::uint32_t> numbers(const std::vector<ui::Numbered>& all) {
  std::vector<std::uint32_t> list;
  for (const ui::Numbered& one : all) list.push_back(one.number);
  return list;
}

ui::AnswerFeedback told_of(std::size_t index, const run::Answer& answer) {
  return *std::get<ui::QuestionView>(test::sample_answered(index, answer)).answered;
}

}  // namespace

TEST_CASE("one answer is chosen, replaced by another, checked and told with its reason") {
  Asked person(0);
  CHECK(person.shows("Question 1 of 8"));
  CHECK(person.shows("This is practice. Nothing of this is stored."));
  CHECK_FALSE(person.can_check());
  person.press_all({"Walk on", "Answer the useful part", "Check my answer"});
  CHECK(person.given().items == std::vector<std::uint32_t>{0});
  CHECK(person.shows("Right"));
  CHECK(person.shows("100 % of the credit"));
  CHECK(person.shows("The small step is the first of several."));
  CHECK(person.shows("You chose this, and it is right."));
  person.press("Next question");
  CHECK(person.last<ui::NextQuestion>());
}

TEST_CASE("several answers are chosen and taken back") {
  Asked person(1);
  person.press_all({"A reason", "Silence", "Silence", "Silence", "Check my answer"});
  CHECK(person.given().items == std::vector<std::uint32_t>{0, 2});
  CHECK(person.shows("You chose this. It does not belong here."));
  CHECK(person.shows("This belongs here too."));
  CHECK(person.shows("Not yet"));
}

TEST_CASE("the sentences of a report say what they are once they have been chosen") {
  Asked person(2);
  CHECK_FALSE(person.shows("What it is: inference"));
  person.press_all({"I do not know why.", "Lorne runs the wing.", "Check my answer"});
  CHECK(person.shows("What it is: inference \u00b7 You chose this. It does not belong here."));
  CHECK(person.shows("What it is: fact \u00b7 This belongs here too."));
}

TEST_CASE("items are put in order by moving them, and the focus goes with them") {
  Asked person(3);
  CHECK_FALSE(person.can_check());
  const std::vector<std::uint32_t> shown = numbers(std::get<ui::QuestionView>(person.model.view).items);
  const std::string second = std::get<ui::QuestionView>(person.model.view).items[1].text.plain;
  person.press("Move up: " + second);
  CHECK_FALSE(person.find("Move up: " + second));
  CHECK(person.focused() == "Move down: " + second);
  person.press("Check my answer");
  CHECK(person.given().items == std::vector<std::uint32_t>{shown[1], shown[0], shown[2], shown[3]});
  CHECK(person.shows("The right order"));
  CHECK(person.shows("1. Praise"));
}

TEST_CASE("an order that is partly right says where each item had been put") {
  Asked person(3);
  person.model.view = test::sample_answered(3, {.items = {1, 0, 2, 3}});
  person.screens().lay_out(person.model);
  CHECK(person.shows("Partly right"));
  CHECK(person.shows("83 % of the credit"));
  CHECK(person.shows("You put it in place 2."));
  CHECK_FALSE(person.shows("You put it in place 3."));
}

TEST_CASE("every item of a match gets a target before it can be checked") {
  Asked person(4);
  const auto choose = [&](std::size_t item, std::uint32_t target) {
    const std::string id = "target " + std::to_string(item) + " " + std::to_string(target);
    const access::Rectangle area = person.screen().find(id)->visible;
    person.click(area.x + 5, area.y + 5);
  };
  choose(0, 0);
  CHECK_FALSE(person.can_check());
  choose(1, 1);
  choose(1, 0);
  person.press("Check my answer");
  CHECK(person.given().targets == std::vector<std::uint32_t>{0, 0});
  CHECK(person.shows("Your answer: The protected channel \u00b7 Right: The wing log"));
  CHECK(person.shows("Partly right"));
}

TEST_CASE("a number is typed and checked with Enter, and nothing else is a number") {
  Asked person(6);
  CHECK(person.focused() == "Your answer");
  person.type("x");
  person.key(Key::enter);
  CHECK(person.asked.empty());
  person.key(Key::backspace);
  person.type("16");
  person.key(Key::enter);
  CHECK(person.given().number == 16);
  CHECK(person.shows("Right: 14, give or take 1"));
  CHECK(person.shows("50 % of the credit"));
}

TEST_CASE("whole numbers are read in the digits of any script, within 32 bits") {
  CHECK(ui::whole_number(" 14 ") == 14);
  CHECK(ui::whole_number("-3") == -3);
  CHECK(ui::whole_number("١٤") == 14);
  CHECK(ui::whole_number("۱۴") == 14);
  CHECK(ui::whole_number("-2147483648") == -2147483647 - 1);
  for (const char* wrong :
       {"", " ", "-", "--1", "1.5", "1 4", "14a", "2147483648", "99999999999999999999", "\xd9", "+3"})
    CHECK_MESSAGE(!ui::whole_number(wrong), wrong);
}

TEST_CASE("true or false is answered together with how sure one is, by number keys alone") {
  Asked person(7);
  person.type("2");
  CHECK_FALSE(person.can_check());
  person.type("5");
  person.key(Key::tab);
  CHECK(person.focused() == "Check my answer");
  person.key(Key::enter);
  CHECK_FALSE(person.given().is_true);
  CHECK(person.given().certainty == 2);
  CHECK(person.shows("Your answer: False, Certain"));
  CHECK(person.told().percent == 100);
  CHECK(person.shows("Next question") == false);
  CHECK(person.focused() == "How it went");
}

TEST_CASE("a wrong guess is not yet right, whatever credit it has, and a right guess is right") {
  CHECK(told_of(7, {.is_true = true, .certainty = 0}).verdict == Verdict::not_yet);
  CHECK(told_of(7, {.is_true = true, .certainty = 0}).percent == 50);
  CHECK(told_of(7, {.is_true = false, .certainty = 0}).verdict == Verdict::right);
  CHECK(told_of(7, {.is_true = false, .certainty = 0}).percent == 70);
}

TEST_CASE("each kind can be answered with the keyboard alone, and Enter then goes on") {
  for (std::size_t index = 0; index < 8; ++index) {
    Asked person(index);
    if (index == 6) person.type("14");
    std::set<std::string> tried;
    for (int i = 0; i < 60 && person.asked.empty(); ++i) {
      if (person.can_check() && i > 12) {
        if (person.focused() == "Check my answer") person.key(Key::enter);
      } else if (tried.insert(person.screens().root().focus().id()).second) {
        if (!person.focused().empty() && index != 6) person.type(" ");
      }
      if (person.asked.empty()) person.key(Key::tab);
      if (!person.asked.empty() && !person.last<ui::CheckAnswer>()) person.asked.clear();
    }
    REQUIRE_MESSAGE(person.last<ui::CheckAnswer>(), index);
    person.key(Key::enter);
    CHECK_MESSAGE(person.last<ui::NextQuestion>(), index);
  }
}

TEST_CASE("what has been checked cannot be changed any more") {
  Asked person(1);
  person.press_all({"A reason", "Check my answer"});
  person.type("2");
  CHECK_FALSE(person.find("The proper route"));
  CHECK(person.asked.size() == 1);
}

TEST_CASE("items to put in order never stand in it, and no seed loses one") {
  const test::Sample sample = test::sample();
  std::set<std::vector<std::uint32_t>> orders;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const ui::QuestionView view = ui::question_view({sample.scenario, sample.texts}, seed, 3);
    std::vector<std::uint32_t> order = numbers(view.items);
    orders.insert(order);
    CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    CHECK(order == std::vector<std::uint32_t>{0, 1, 2, 3});
  }
  CHECK(orders.size() == 23);
}

TEST_CASE("a question explains the words it uses, and after it the words of its reason") {
  Headless person;
  person.show(test::sample_question(3));
  CHECK(person.shows("Put the steps of conditioning in order."));
  CHECK(person.shows("Words"));
  CHECK(person.shows("testing: A small request that shows how you answer to a large one."));
  person.show(test::sample_question(0));
  CHECK_FALSE(person.shows("Words"));
}

TEST_CASE("the end says how it went in one sentence and leads to the record or round again") {
  Headless person;
  person.show(test::sample_quiz());
  CHECK(person.shows("5 of 8 right, 2 partly."));
  CHECK(person.shows("This is practice. Nothing of this is stored."));
  person.press("Ask them again");
  CHECK(person.last<ui::ToQuestions>());
  person.press("To your record");
  CHECK(person.last<ui::ToRecord>());
  person.show(ui::QuizView{{{"One?", Verdict::right}}});
  CHECK(person.shows("1 of 1 right."));
}

TEST_CASE("a debrief without questions ends at the record, one with them offers both") {
  Headless person;
  ui::DebriefView view = std::get<ui::DebriefView>(test::sample_debrief());
  person.show(view);
  for (int i = 0; i < 3; ++i) person.press("Next");
  CHECK(person.focused() == "To the questions");
  CHECK(person.find("To your record"));
  view.questions = false;
  person.show(view);
  for (int i = 0; i < 3; ++i) person.press("Next");
  CHECK_FALSE(person.find("To the questions"));
  CHECK(person.focused() == "To your record");
}
