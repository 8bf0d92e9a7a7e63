#include "player/ui/results_page.h"

#include "player/ui/evidence_bar.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

void draw_error(const CriticalError& error, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 24);
  frame.paragraph(error.when, Type::label, Tone::soft);
  if (!error.when.empty()) frame.space(6);
  frame.paragraph(error.what, Type::subtitle);
  if (error.why.empty()) return;
  frame.space(10);
  frame.paragraph(frame.words(tr("Why it matters")), Type::label, Tone::accent);
  frame.space(2);
  frame.paragraph(error.why);
}

void draw_competency(const CompetencyResult& result, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 24);
  draw_evidence(frame, competency_line(frame.words(), result.competency), result.practice);
  for (const BehaviourResult& row : result.behaviours) {
    frame.space(8);
    frame.paragraph(behaviour_line(frame.words(), row), Type::small);
  }
}

}  // namespace

void draw_objectives_reached(const ResultsView& results, Frame& frame) {
  frame.paragraph(frame.words(tr("Result")), Type::label, Tone::soft);
  frame.space(2);
  frame.paragraph(frame.words(objectives_sentence(results)), Type::subtitle);
  for (const Message& reason : reasons_not_reached(results)) {
    frame.space(6);
    frame.paragraph(frame.words(reason));
  }
}

void draw_critical_errors(const ResultsView& results, Frame& frame) {
  if (results.critical_errors.empty()) return;
  frame.space(26);
  frame.heading(frame.words(tr("Critical errors")), Type::title);
  for (const CriticalError& error : results.critical_errors) {
    frame.space(14);
    draw_error(error, frame);
  }
  draw_meanings(frame, results.meanings, 14);
}

void draw_evidence_of(const ResultsView& results, Frame& frame) {
  if (results.all.points.possible == 0) return;
  frame.space(26);
  frame.heading(frame.words(tr("What your decisions showed")), Type::title);
  frame.space(6);
  frame.paragraph(
      frame.words(tr("The mark is what these decisions earned, from nothing to all. The band is where it may lie over "
                     "many such decisions: the wider it is, the less is known.")),
      Type::body, Tone::soft);
  frame.space(14);
  {
    const Frame::Card card(frame, Surface::card, 24);
    draw_evidence(frame, frame.words(tr("All decisions")), results.all);
  }
  for (const CompetencyResult& result : results.competencies) {
    frame.space(14);
    draw_competency(result, frame);
  }
}

}  // namespace rollcall::ui
