#include <algorithm>

#include "player/terminal/interval_bar.h"
#include "player/terminal/story.h"

namespace rollcall::terminal {
namespace {

constexpr std::size_t longest_bar = 50;

}  // namespace

void Story::critical_error(const story::CriticalError& error) const {
  x_out << "\n";
  paragraph(error.when.plain, "  ");
  paragraph(error.what.plain, "  ");
  if (!error.why.empty()) labelled(x_words(tr("Why it matters")), error.why.plain, "    ");
}

void Story::evidence(const std::string& name, const run::Practice& practice) const {
  const std::string said = story::practice_sentence(x_words, practice);
  if (said.empty()) return;
  x_out << "\n";
  paragraph(name, "  ");
  const std::size_t length = std::min(longest_bar, std::max<std::size_t>(x_width, 9) - 4);
  x_out << "    " << interval_bar(story::interval_of(practice), run::share(practice.points), length) << "\n";
  paragraph(said, "    ");
}

void Story::results(const story::ResultsView& view) {
  x_out << "\n";
  labelled(x_words(tr("Completed")), x_words(tr("you came to the end of the module")));
  labelled(x_words(tr("Result")), x_words(story::objectives_sentence(view)));
  for (const Message& reason : story::reasons_not_reached(view)) paragraph(x_words(reason), "  ");
  if (!view.critical_errors.empty()) x_out << "\n" << x_words(tr("Critical errors")) << "\n";
  for (const story::CriticalError& error : view.critical_errors) critical_error(error);
  meanings(view.meanings);
  if (view.all.points.possible != 0) {
    x_out << "\n" << x_words(tr("What your decisions showed")) << "\n";
    evidence(x_words(tr("All decisions")), view.all);
    for (const story::CompetencyResult& result : view.competencies) {
      evidence(story::competency_line(x_words, result.competency), result.practice);
      for (const story::BehaviourResult& row : result.behaviours)
        paragraph(story::behaviour_line(x_words, row), "    ");
    }
  }
  x_out << "\n";
  paragraph(x_words(story::purpose_sentence()));
}

}  // namespace rollcall::terminal
