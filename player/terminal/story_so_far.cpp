#include "player/terminal/story.h"
#include "player/terminal/wrap.h"

namespace rollcall::terminal {

void Story::moment(const story::Moment& moment, std::size_t number) const {
  using Kind = story::Moment::Kind;
  x_out << "\n";
  if (moment.kind == Kind::ending) x_out << x_words(tr("How it ends")) << "\n";
  if (!moment.act.empty()) x_out << "*** " << flowing(moment.act.plain) << "\n\n";
  paragraph(story::part_name(x_words, moment.part));
  if (!moment.title.empty())
    x_out << (moment.kind == Kind::ending ? "=== " : "--- ") << flowing(moment.title.plain) << "\n";
  const std::string label = story::moment_label(x_words, moment);
  paragraph(number == 0 ? label
                        : x_words(tr("{number}. {text}", "number"_is = number, "text"_is = Message::shown(label))));
  paragraph(moment.chosen.plain, "  ");
  if (!moment.chosen.empty() && !moment.lines.empty()) x_out << "\n";
  lines(moment.lines);
  paragraph(story::example_line(x_words, moment.practised));
  for (const story::SolvedOption& option : moment.solutions) solution(option);
  reason(moment.reason);
}

void Story::so_far(const story::StorySoFar& view) {
  const std::string title = x_words(tr("Story so far"));
  x_out << "\n" << title << "\n" << std::string(length_of(title), '-') << "\n";
  say(story::going_back_sentence(view.going_back));
  const bool is_possible = story::is_possible(view.going_back);
  std::size_t decisions = 0;
  for (const story::Moment& each : view.moments) moment(each, is_possible && each.is_decision() ? ++decisions : 0);
  meanings(view.meanings);
  if (decisions == 0) return;
  x_out << "\n";
  say(tr("'{back} {number}' goes back to decision {number}.", "back"_is = back_word,
         "number"_is = std::to_string(decisions)));
}

}  // namespace rollcall::terminal
