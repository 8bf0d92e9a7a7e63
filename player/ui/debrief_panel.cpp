#include "player/ui/debrief_panel.h"

#include <utility>

#include "player/ui/chart.h"
#include "player/ui/other_ways_panel.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

constexpr int parts = DebriefView::parts;
constexpr int path_part = 1;

std::optional<Action> draw_step(const PathStep& step, std::set<std::size_t>& opened, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 24);
  frame.paragraph(step.scene, Type::label, Tone::soft);
  frame.space(8);
  frame.heading(step.chosen, Type::subtitle);
  frame.space(10);
  draw_labels(frame, step_labels(frame.words(), step), step.role == scenario::Role::decision && step.quality == 3);
  if (const std::string practised = practised_line(frame.words(), step.practised); !practised.empty()) {
    frame.space(10);
    frame.paragraph(practised, Type::small, Tone::soft);
  }
  if (!step.consequence.empty()) frame.space(14);
  draw_lines(frame, step.consequence, Voice::brief);
  if (!step.reason.empty()) frame.space(16);
  draw_reason(frame, step.reason);
  return draw_other_ways(step, opened, frame);
}

std::optional<Action> draw_path(const std::vector<PathStep>& path, std::set<std::size_t>& opened, Frame& frame) {
  std::optional<Action> action;
  for (const PathStep& step : path) {
    frame.space(18);
    if (auto wanted = draw_step(step, opened, frame)) action = std::move(wanted);
  }
  return action;
}

void draw_histories(const std::vector<VariableHistory>& histories, Frame& frame) {
  if (histories.empty()) return;
  frame.space(18);
  frame.heading(frame.words(tr("What went on underneath")), Type::title);
  frame.space(6);
  frame.paragraph(frame.words(tr("How things changed from decision to decision. What was hidden until now is marked.")),
                  Type::body, Tone::soft);
  for (const VariableHistory& history : histories) {
    frame.space(16);
    const Frame::Card card(frame, Surface::card, 22);
    {
      const Frame::Row row(frame);
      frame.paragraph(history.label, Type::subtitle);
      if (history.hidden) frame.pill(frame.words(tr("Hidden until now")), Frame::Strength::quiet);
    }
    frame.space(12);
    draw_chart(frame, history);
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

std::optional<Action> draw_part(int part, const DebriefView& view, std::set<std::size_t>& opened, Frame& frame) {
  std::optional<Action> action;
  frame.paragraph(frame.words(tr("Debrief · Part {number} of 4", "number"_is = part + 1)), Type::label, Tone::accent);
  frame.space(6);
  frame.heading(part_title(frame.words(), static_cast<std::size_t>(part)), Type::display);
  frame.space(10);
  if (part == 0) {
    frame.paragraph(
        frame.words(tr("Take a minute with each question, alone or in the group. Nothing is written down.")),
        Type::body, Tone::soft);
    frame.space(22);
    draw_questions(view.reactions, frame);
  } else if (part == path_part) {
    frame.paragraph(frame.words(tr("What you chose, what followed, and why. There is no score here.")), Type::body,
                    Tone::soft);
    if (view.times_gone_back != 0) {
      frame.space(6);
      frame.paragraph(frame.words(gone_back_sentence(view.times_gone_back)), Type::body, Tone::soft);
    }
    action = draw_path(view.path, opened, frame);
    frame.space(18);
    draw_histories(view.histories, frame);
  } else if (part == 2) {
    for (const Reason& point : view.analysis) {
      frame.space(14);
      const Frame::Card card(frame, Surface::card, 24);
      frame.paragraph(point.text, Type::speech);
      if (!point.sources.empty()) frame.space(10);
      draw_sources(frame, point.sources);
    }
  } else {
    frame.space(12);
    draw_questions(view.summary, frame);
    if (view.works.empty()) return action;
    frame.space(18);
    frame.heading(frame.words(tr("Sources")), Type::subtitle);
    draw_works(frame, view.works);
  }
  return action;
}

}  // namespace

std::optional<Action> DebriefPanel::draw(const DebriefView& view, Frame& frame) {
  const bool is_coming_back = std::exchange(arrives, false) && view.returned_to;
  if (is_coming_back) part = path_part;
  frame.at("part " + std::to_string(part));
  frame.space(12);
  std::optional<Action> action = draw_part(part, view, opened, frame);
  if (is_coming_back) frame.ask_focus(another_way_id(*view.returned_to));
  draw_meanings(frame, view.meanings[static_cast<std::size_t>(part)], 18);
  frame.space(28);
  const Frame::Row row(frame);
  const Button look{.kind = Button::Kind::primary};
  const bool last = part + 1 == parts;
  if (!last && frame.button("next", frame.words(tr("Next")), look)) ++part;
  if (last && view.questions && frame.button("questions", frame.words(tr("To the questions")), look))
    action = ToQuestions{};
  const Button to_record{.kind = view.questions ? Button::Kind::secondary : Button::Kind::primary};
  if (last && frame.button("record", frame.words(tr("To your record")), to_record)) action = ToRecord{};
  if (part > 0 && frame.button("previous", frame.words(tr("Back")))) --part;
  return action;
}

}  // namespace rollcall::ui
