#include "player/terminal/quiz.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "tests/support/english.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::terminal {
namespace {

const test::Sample& sample() {
  static const test::Sample instance = test::sample();
  return instance;
}

std::string answered(const std::string& typed) {
  run::Session session(sample().scenario, 7);
  for (const char* choice : {"thank", "report", "tell"}) session.choose(choice);
  std::istringstream in(typed);
  std::ostringstream out;
  quiz({session, sample().texts, test::english(), {}, {}, 0}, in, out);
  return out.str();
}

bool says(const std::string& out, std::string_view part) { return out.find(part) != std::string::npos; }

/// How a question of the sample understands this line, where everything is shown in the order of the scenario.
std::optional<run::Answer> understood(std::size_t index, std::string_view line) {
  const scenario::Question& question = sample().scenario.questions()[index];
  run::Showing showing;
  for (std::uint32_t i = 0; i < question.items.count; ++i) showing.items.push_back(i);
  for (std::uint32_t i = 0; i < question.targets.count; ++i) showing.targets.push_back(i);
  return parse_answer(line, question, showing);
}

/// The number under which an item is shown with seed 7.
std::string number_of(std::size_t question, std::uint32_t item) {
  const auto items = run::showing(sample().scenario, question, 7).items;
  return std::to_string(std::find(items.begin(), items.end(), item) - items.begin() + 1);
}

}  // namespace

TEST_CASE("a question is answered by number and told with its reason") {
  const std::string out = answered(number_of(0, 0) + "\nq\n");
  CHECK(says(out,
             "Question 1 of 8\nA man praises you and asks when you finish. What comes first?\nChoose one answer.\n"));
  CHECK(says(out, "Right, 100 % of the credit"));
  CHECK(says(out, "Why: The small step is the first of several."));
  CHECK(says(out, "1 of 1 right.\nThis is practice. Nothing of this is stored."));
}

TEST_CASE("a file that never says what fits is not asked without end, and a person is") {
  std::string typed;
  for (std::size_t i = 0; i < 3 * Patience::most; ++i) typed += "y\n";
  const auto asked = [&](Answers answers) {
    run::Session session(sample().scenario, 7);
    for (const char* choice : {"thank", "report", "tell"}) session.choose(choice);
    std::istringstream in(typed);
    std::ostringstream out;
    const Left left = quiz(rehearsal(session, sample().texts, test::english(), 80, answers), in, out);
    return std::pair(left, out.str());
  };
  const auto [left, out] = asked(Answers::file);
  CHECK(left == Left::not_understood);
  CHECK(
      out.ends_with("'y' is not an answer to this question.\n"
                    "The last 10 answers did not fit, and nobody sits at the terminal who could be asked again, so "
                    "this ends here.\n\n"));
  CHECK(asked(Answers::person).first == Left::before_the_end);
}

TEST_CASE("an empty line skips a question, q and the end of the input end them") {
  const std::string out = answered("\n\n\n1 2 3 4\n");
  CHECK(says(out, "Question 5 of 8"));
  CHECK_FALSE(says(out, "Question 6 of 8"));
  CHECK(says(out, "0 of 1 right, 1 partly."));
  CHECK_FALSE(says(answered("q\n"), "Question 2 of 8"));
  CHECK_FALSE(says(answered(""), "of 8 right"));
}

TEST_CASE("what is no answer is said and asked again") {
  const std::string out = answered("nonsense\n9\n1 2\n" + number_of(0, 2) + "\n");
  CHECK(says(out, "'nonsense' is not an answer to this question."));
  CHECK(says(out, "'9' is not an answer to this question."));
  CHECK(says(out, "'1 2' is not an answer to this question."));
  CHECK(says(out, "Not yet, 0 % of the credit"));
}

TEST_CASE("every kind of question can be answered and says what is right") {
  const std::string out = answered("1\n1 2\n1\n1 2 3 4\n1 2\n1 1 1\n16\n1 3\n");
  CHECK(says(out, "  The cleaner saw it too.\n    What it is: source \u00b7 You chose this, and it is right.\n"));
  CHECK(says(out, "  Lorne runs the wing.\n    What it is: inference"));
  CHECK(says(out, "The right order\n  1. Praise\n"));
  CHECK(says(out, "  A leaking pipe\n    Your answer: "));
  CHECK(says(out, "  Fasts\n    Your answer: "));
  CHECK(says(out, "Partly right, 50 % of the credit\n  Your answer: 16\n  Right: 14, give or take 1\n"));
  CHECK(says(out, "Not yet, 0 % of the credit\n  Your answer: True, Certain\n  Right: False\n"));
  CHECK(says(out, "  testing: A small request"));
}

TEST_CASE("targets are given for the items as they are shown") {
  const scenario::Question& question = sample().scenario.questions()[5];
  const run::Showing mixed{{2, 0, 1}, {1, 0}};
  CHECK(parse_answer("1 2 2", question, mixed)->targets == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("numbers out of bounds, twice, too few and too many are no answers") {
  CHECK(understood(1, " 1, 3 ")->items == std::vector<std::uint32_t>{0, 2});
  for (const char* line : {"0", "4", "1 1", "-1", "1.5", "1 x", "99999999999"}) CHECK_FALSE(understood(1, line));
  for (const char* line : {"1 2 3", "1 2 3 3", "1 2 3 4 4"}) CHECK_FALSE(understood(3, line));
  for (const char* line : {"1", "1 3", "1 2 1"}) CHECK_FALSE(understood(4, line));
  CHECK(understood(6, "-2147483648")->number == -2147483647 - 1);
  for (const char* line : {"1 2", "2147483648", "14 days"}) CHECK_FALSE(understood(6, line));
  for (const char* line : {"1", "3 1", "1 4", "1 0", "1 2 3"}) CHECK_FALSE(understood(7, line));
}

TEST_CASE("a module without questions asks none") {
  const test::Sample tiny = test::two_ways().builder.finish();
  run::Session session(tiny.scenario, 1);
  session.choose("good");
  std::istringstream in;
  std::ostringstream out;
  quiz({session, tiny.texts, test::english(), {}, {}, 0}, in, out);
  CHECK(out.str().empty());
}

}  // namespace rollcall::terminal
