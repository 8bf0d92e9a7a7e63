#include "player/terminal/story.h"

namespace rollcall::terminal {

using Kind = scenario::Question::Kind;

void Story::question(std::size_t index, const run::Showing& showing) {
  const scenario::Question& question = x_scenario.questions()[index];
  x_out << "\n";
  paragraph("Question " + std::to_string(index + 1) + " of " + std::to_string(x_scenario.questions().size()) + ". " +
            words(question.ask));
  std::size_t number = 0;
  for (const std::uint32_t item : showing.items)
    paragraph(std::to_string(++number) + ". " + words(x_scenario.items(question)[item].text), "  ");
  if (!showing.targets.empty()) x_out << "What belongs to each:\n";
  number = 0;
  for (const std::uint32_t target : showing.targets)
    paragraph(std::to_string(++number) + ". " + words(x_scenario.texts(question.targets)[target]), "  ");
  meanings();
}

void Story::right_items(const scenario::Question& question) {
  const auto targets = x_scenario.texts(question.targets);
  for (const scenario::Item& item : x_scenario.items(question)) {
    if (question.kind == Kind::match || question.kind == Kind::sort) {
      paragraph(words(item.text) + ": " + words(targets[std::size_t(item.key)]), "  ");
    } else if (question.kind == Kind::report) {
      paragraph(words(item.text) + " (" + words(targets[item.target]) + (item.key == 1 ? ", belongs here)" : ")"),
                "  ");
    } else if (item.key == 1) {
      paragraph(words(item.text), "  ");
    }
  }
}

void Story::solution(const scenario::Question& question) {
  const auto items = x_scenario.items(question);
  std::size_t place = 0;
  switch (question.kind) {
    case Kind::numeric:
      paragraph("Right: " + std::to_string(items[0].key) +
                (items[1].key == 0 ? "." : ", give or take " + std::to_string(items[1].key) + "."));
      break;
    case Kind::truth:
      x_out << (items[0].key == 1 ? "It is true.\n" : "It is false.\n");
      break;
    case Kind::order:
      x_out << "The right order:\n";
      for (const std::uint32_t item : run::right_order(x_scenario, question))
        paragraph(std::to_string(++place) + ". " + words(items[item].text), "  ");
      break;
    default:
      x_out << "Right:\n";
      right_items(question);
  }
  if (question.why != scenario::none) paragraph("Why: " + words(question.why), "    ");
  cites(question.cites);
  meanings();
}

}  // namespace rollcall::terminal
