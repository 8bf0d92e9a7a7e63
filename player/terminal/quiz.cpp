#include "player/terminal/quiz.h"

#include <algorithm>
#include <string>
#include <vector>

#include "player/story/quiz_view.h"
#include "player/terminal/story.h"
#include "player/terminal/wrap.h"
#include "player/whole_number.h"

namespace rollcall::terminal {
namespace {

using scenario::Question;
using Kind = Question::Kind;

/// Nothing if there is anything but whole numbers.
std::optional<std::vector<std::int32_t>> numbers_in(std::string_view line) {
  std::vector<std::int32_t> numbers;
  constexpr std::string_view blanks = " ,\t\r";
  while (!(line = line.substr(std::min(line.find_first_not_of(blanks), line.size()))).empty()) {
    const std::string_view word = line.substr(0, line.find_first_of(blanks));
    const auto number = whole_number<std::int32_t>(word);
    if (!number) return {};
    numbers.push_back(*number);
    line.remove_prefix(word.size());
  }
  return numbers;
}

/// What the numbers, counted from 1, stand for. Nothing if one is out of bounds.
std::optional<std::vector<std::uint32_t>> shown_as(const std::vector<std::int32_t>& numbers,
                                                   const std::vector<std::uint32_t>& shown) {
  std::vector<std::uint32_t> meant;
  for (const std::int32_t number : numbers) {
    if (number < 1 || std::size_t(number) > shown.size()) return {};
    meant.push_back(shown[std::size_t(number) - 1]);
  }
  return meant;
}

bool has_doubles(std::vector<std::uint32_t> items) {
  std::sort(items.begin(), items.end());
  return std::adjacent_find(items.begin(), items.end()) != items.end();
}

std::optional<run::Answer> chosen_items(const std::vector<std::int32_t>& numbers, const run::Showing& showing) {
  const auto items = shown_as(numbers, showing.items);
  if (!items || items->empty() || has_doubles(*items)) return {};
  return run::Answer{.items = *items};
}

/// The targets come in the order in which the items are shown, and are wanted in the order of the question.
std::optional<run::Answer> chosen_targets(const std::vector<std::int32_t>& numbers, const run::Showing& showing) {
  const auto targets = shown_as(numbers, showing.targets);
  if (!targets || targets->size() != showing.items.size()) return {};
  run::Answer answer{.targets = *targets};
  for (std::size_t i = 0; i < targets->size(); ++i) answer.targets[showing.items[i]] = (*targets)[i];
  return answer;
}

std::optional<run::Answer> truth_and_certainty(const std::vector<std::int32_t>& numbers) {
  if (numbers.size() != 2 || numbers[0] < 1 || numbers[0] > 2 || numbers[1] < 1 || numbers[1] > 3) return {};
  return run::Answer{.is_true = numbers[0] == 1, .certainty = std::uint32_t(numbers[1] - 1)};
}

Message how_to_answer(Kind kind) {
  switch (kind) {
    case Kind::single:
      return tr("Your answer, one number");
    case Kind::multiple:
    case Kind::report:
      return tr("Your answer, such as 1 3");
    case Kind::order:
      return tr("All numbers in the right order, such as 2 1 3");
    case Kind::match:
    case Kind::sort:
      return tr("For 1, 2 and so on the number of what belongs to it, such as 2 1");
    case Kind::numeric:
      return tr("Your answer, a whole number");
    case Kind::truth:
      return tr("1 true or 2 false, and 1 guessing, 2 fairly sure or 3 certain, such as 2 1");
  }
  return {};
}

/// One round of questions.
class Quiz {
 public:
  Quiz(const Play& play, std::istream& in, std::ostream& out)
      : x_tale{play.session.scenario(), play.texts},
        x_seed(play.session.seed()),
        x_words(play.words),
        x_story(play.words, out, play.width),
        x_answers(play.answers),
        x_in(in),
        x_out(out) {}

  Left ask_all() {
    const std::size_t count = x_tale.scenario.questions().size();
    for (std::size_t index = 0; index < count && x_left == Left::at_the_end; ++index) ask(index);
    x_out << "\n";
    if (!x_asked.rows.empty()) x_out << story::quiz_result(x_words, x_asked) << "\n" << not_stored() << "\n";
    return x_left;
  }
  std::string not_stored() const { return x_words(tr("This is practice. Nothing of this is stored.")); }

 private:
  void ask(std::size_t index) {
    const story::QuestionView view = story::question_view(x_tale, x_seed, index);
    x_story.question(view);
    const auto answer = read(index);
    if (!answer) return;
    const story::QuestionView answered = story::answered_view(x_tale, x_seed, index, *answer);
    x_out << "\n";
    x_story.feedback(answered);
    x_asked.rows.push_back({view.ask, answered.answered->verdict});
  }

  std::optional<run::Answer> read(std::size_t index) {
    const Question& question = x_tale.scenario.questions()[index];
    const run::Showing showing = run::showing(x_tale.scenario, index, x_seed);
    Patience patience(x_answers);
    while (true) {
      x_out << "\n";
      x_story.prompt(tr("{what} (Enter to skip, q to end):", "what"_is = how_to_answer(question.kind)));
      std::string line;
      const bool is_over = !std::getline(x_in, line);
      line.erase(line.find_last_not_of(" \t\r") + 1);
      if (is_over || line == "q") x_left = Left::before_the_end;
      if (is_over || line == "q" || line.empty()) return {};
      if (const auto answer = parse_answer(line, question, showing)) return answer;
      x_out << x_words(tr("'{answer}' is not an answer to this question.", "answer"_is = line)) << "\n";
      if (!patience.ends()) continue;
      x_out << x_words(Patience::sentence()) << "\n";
      x_left = Left::not_understood;
      return {};
    }
  }

  story::LocalizedScenario x_tale;
  std::uint64_t x_seed;
  const language::Words& x_words;
  Story x_story;
  Answers x_answers;
  std::istream& x_in;
  std::ostream& x_out;
  story::QuizView x_asked;
  Left x_left = Left::at_the_end;
};

}  // namespace

std::optional<run::Answer> parse_answer(std::string_view line, const Question& question, const run::Showing& showing) {
  const auto numbers = numbers_in(line);
  if (!numbers) return {};
  switch (question.kind) {
    case Kind::single:
      return numbers->size() == 1 ? chosen_items(*numbers, showing) : std::nullopt;
    case Kind::multiple:
    case Kind::report:
      return chosen_items(*numbers, showing);
    case Kind::order:
      return numbers->size() == showing.items.size() ? chosen_items(*numbers, showing) : std::nullopt;
    case Kind::match:
    case Kind::sort:
      return chosen_targets(*numbers, showing);
    case Kind::numeric:
      return numbers->size() == 1 ? std::optional(run::Answer{.number = (*numbers)[0]}) : std::nullopt;
    case Kind::truth:
      return truth_and_certainty(*numbers);
  }
  return {};
}

Left quiz(const Play& play, std::istream& in, std::ostream& out) {
  if (play.session.scenario().questions().empty()) return Left::at_the_end;
  Quiz round(play, in, out);
  const std::string title = play.words(tr("Questions"));
  out << "\n" << title << "\n" << std::string(length_of(title), '-') << "\n" << round.not_stored() << "\n";
  return round.ask_all();
}

}  // namespace rollcall::terminal
