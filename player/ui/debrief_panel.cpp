#include "player/ui/debrief_panel.h"

#include <algorithm>
#include <array>

#include "player/ui/chart.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

constexpr int parts = DebriefView::parts;

void draw_step(const PathStep& step, Frame& frame) {
  constexpr std::array<std::string_view, 4> words{"quality.0", "quality.1", "quality.2", "quality.3"};
  const Frame::Card card(frame, Surface::card, 24);
  frame.paragraph(step.scene, Type::label, Tone::soft);
  frame.space(8);
  frame.heading(step.chosen, Type::subtitle);
  frame.space(10);
  {
    const Frame::Row row(frame);
    if (step.kind == PathStep::Kind::look) frame.pill(frame.words("debrief.looked"), Frame::Strength::quiet);
    if (step.kind == PathStep::Kind::support) frame.pill(frame.words("debrief.supported"), Frame::Strength::quiet);
    if (step.kind == PathStep::Kind::decision) {
      const int quality = std::clamp(step.quality, 0, 3);
      frame.pill(frame.words(words[static_cast<std::size_t>(quality)]),
                 quality == 3 ? Frame::Strength::strong : Frame::Strength::quiet);
    }
    if (step.time_over) frame.pill(frame.words("debrief.time_over"), Frame::Strength::quiet);
    if (step.critical) frame.pill(frame.words("debrief.critical"), Frame::Strength::quiet);
  }
  if (!step.consequence.empty()) frame.space(14);
  draw_lines(frame, step.consequence, Voice::brief);
  if (!step.reason.text.empty() || !step.reason.sources.empty()) frame.space(16);
  draw_reason(frame, step.reason);
}

void draw_courses(const std::vector<VariableHistory>& courses, Frame& frame) {
  if (courses.empty()) return;
  frame.space(18);
  frame.heading(frame.words("debrief.courses"), Type::title);
  frame.space(6);
  frame.paragraph(frame.words("debrief.courses_help"), Type::body, Tone::soft);
  for (const VariableHistory& course : courses) {
    frame.space(16);
    const Frame::Card card(frame, Surface::card, 22);
    {
      const Frame::Row row(frame);
      frame.paragraph(course.label, Type::subtitle);
      if (course.hidden) frame.pill(frame.words("debrief.hidden"), Frame::Strength::quiet);
    }
    frame.space(12);
    draw_chart(frame, course);
  }
}

void draw_questions(const std::vector<RichText>& questions, Frame& frame) {
  for (const RichText& question : questions) {
    {
      const Frame::Card card(frame, Surface::card, 24);
      frame.paragraph(question, Type::speech);
    }
    frame.space(14);
  }
}

void draw_part(int part, const DebriefView& view, Frame& frame) {
  constexpr std::array<std::string_view, parts> titles{"debrief.reactions", "debrief.path", "debrief.analysis",
                                                       "debrief.summary"};
  const std::string step = frame.words("debrief.step", {{"number", std::to_string(part + 1)}});
  frame.paragraph(frame.words("debrief.title") + " \u00b7 " + step, Type::label, Tone::accent);
  frame.space(6);
  frame.heading(frame.words(titles[static_cast<std::size_t>(part)]), Type::display);
  frame.space(10);
  if (part == 0) {
    frame.paragraph(frame.words("debrief.reactions_help"), Type::body, Tone::soft);
    frame.space(22);
    draw_questions(view.reactions, frame);
  } else if (part == 1) {
    frame.paragraph(frame.words("debrief.path_help"), Type::body, Tone::soft);
    for (const PathStep& path_step : view.path) {
      frame.space(18);
      draw_step(path_step, frame);
    }
    frame.space(18);
    draw_courses(view.courses, frame);
  } else if (part == 2) {
    for (const CitedPoint& point : view.analysis) {
      frame.space(14);
      const Frame::Card card(frame, Surface::card, 24);
      frame.paragraph(point.text, Type::speech);
      if (!point.sources.empty()) frame.space(10);
      draw_sources(frame, point.sources);
    }
  } else {
    frame.space(12);
    draw_questions(view.summary, frame);
    if (view.sources.empty()) return;
    frame.space(18);
    frame.heading(frame.words("debrief.sources"), Type::subtitle);
    for (const std::string& source : view.sources) {
      frame.space(8);
      frame.paragraph(source, Type::small, Tone::soft);
    }
  }
}

}  // namespace

std::optional<Action> DebriefPanel::draw(const DebriefView& view, Frame& frame) {
  frame.at("part " + std::to_string(part));
  std::optional<Action> action;
  frame.space(12);
  draw_part(part, view, frame);
  draw_words(frame, view.words[static_cast<std::size_t>(part)], 18);
  frame.space(28);
  const Frame::Row row(frame);
  const Button look{.kind = Button::Kind::primary};
  const bool last = part + 1 == parts;
  if (!last && frame.button("next", frame.words("debrief.next"), look)) ++part;
  if (last && view.questions && frame.button("questions", frame.words("debrief.questions"), look))
    action = ToQuestions{};
  const Button to_record{.kind = view.questions ? Button::Kind::secondary : Button::Kind::primary};
  if (last && frame.button("record", frame.words("debrief.finish"), to_record)) action = ToRecord{};
  if (part > 0 && frame.button("previous", frame.words("debrief.back"))) --part;
  return action;
}

}  // namespace rollcall::ui
