#include "player/terminal/practice.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "player/terminal/story.h"

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
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size()) return {};
    numbers.push_back(number);
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

std::string_view how_to_answer(Kind kind) {
  switch (kind) {
    case Kind::single:
      return "Your answer, one number";
    case Kind::multiple:
    case Kind::report:
      return "Your answer, such as 1 3";
    case Kind::order:
      return "All numbers in the right order, such as 2 1 3";
    case Kind::match:
    case Kind::sort:
      return "For 1, 2 and so on the number of what belongs to it, such as 2 1";
    case Kind::numeric:
      return "Your answer, a whole number";
    case Kind::truth:
      return "1 true or 2 false, and 1 guessing, 2 fairly sure or 3 certain, such as 2 1";
  }
  return {};
}

std::string_view words_for(run::Verdict verdict) {
  if (verdict == run::Verdict::right) return "Right";
  return verdict == run::Verdict::partly ? "Partly right" : "Not yet";
}

/// One round of questions.
class Practice {
 public:
  Practice(const run::Session& session, Story& story, std::istream& in, std::ostream& out)
      : x_session(session), x_story(story), x_in(in), x_out(out) {}

  void ask_all() {
    const std::size_t count = x_session.scenario().questions().size();
    for (std::size_t index = 0; index < count && !x_over; ++index) ask(index);
    x_out << "\n";
    if (x_asked == 0) return;
    x_out << x_right << " of " << x_asked << " right"
          << (x_partly == 0 ? "" : ", " + std::to_string(x_partly) + " partly") << ". Nothing of this was stored.\n";
  }

 private:
  void ask(std::size_t index) {
    const Question& question = x_session.scenario().questions()[index];
    const run::Showing showing = run::showing(x_session.scenario(), index, x_session.seed());
    x_story.question(index, showing);
    if (const auto answer = read(question, showing)) tell(question, *answer);
  }

  std::optional<run::Answer> read(const Question& question, const run::Showing& showing) {
    while (true) {
      x_out << "\n" << how_to_answer(question.kind) << " (Enter to skip, q to end): " << std::flush;
      std::string line;
      x_over = !std::getline(x_in, line);
      line.erase(line.find_last_not_of(" \t\r") + 1);
      x_over = x_over || line == "q";
      if (x_over || line.empty()) return {};
      if (const auto answer = parse_answer(line, question, showing)) return answer;
      x_out << "'" << line << "' is not an answer to this question.\n";
    }
  }

  void tell(const Question& question, const run::Answer& answer) {
    const run::Verdict verdict = run::verdict(x_session.scenario(), question, answer);
    const int percent = run::percent(run::credit(x_session.scenario(), question, answer));
    x_out << "\n" << words_for(verdict) << ", " << percent << "% of the credit.\n";
    x_story.solution(question);
    ++x_asked;
    x_right += verdict == run::Verdict::right;
    x_partly += verdict == run::Verdict::partly;
  }

  const run::Session& x_session;
  Story& x_story;
  std::istream& x_in;
  std::ostream& x_out;
  bool x_over = false;
  int x_asked = 0, x_right = 0, x_partly = 0;
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

void practise(const run::Session& session, const scenario::Catalogue& texts, std::istream& in, std::ostream& out) {
  if (session.scenario().questions().empty()) return;
  Story story(session.scenario(), texts, out);
  out << "\nQuestions\n---------\nThis is practice. Nothing of this is stored.\n";
  Practice(session, story, in, out).ask_all();
}

}  // namespace rollcall::terminal
