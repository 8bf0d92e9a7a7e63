#include "player/ui/cover_page.h"

#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

void draw_label(const Message& label, Frame& frame) {
  frame.space(22);
  frame.paragraph(frame.words(label), Type::label, Tone::accent);
}

bool draw_works_button(Works& works, Frame& frame) {
  const bool are_listed = works == Works::listed;
  const Button look{.kind = Button::Kind::quiet,
                    .icon = are_listed ? Icon::up : Icon::down,
                    .state = frame.words(are_listed ? tr("opened") : tr("closed"))};
  if (frame.button("works", frame.words(tr("Sources")), look)) works = are_listed ? Works::folded : Works::listed;
  return works == Works::listed;
}

}  // namespace

void draw_cover(const CoverView& cover, Frame& frame) {
  const OpeningView& opening = cover.opening;
  frame.space(12);
  frame.heading(opening.title, Type::display);
  frame.space(12);
  frame.paragraph(opening.summary, Type::speech, Tone::soft);
  if (!opening.objectives.empty()) draw_label(tr("What you can do afterwards"), frame);
  for (const RichText& objective : opening.objectives) {
    frame.space(6);
    frame.paragraph(objective);
  }
  if (!cover.practises.empty()) draw_label(tr("What it practises"), frame);
  for (const Practises& row : cover.practises) {
    frame.space(6);
    frame.paragraph(practises_line(frame.words(), cover, row));
  }
}

void draw_demands(const CoverView& cover, Frame& frame) {
  if (!cover.opening.content_note.empty()) {
    frame.paragraph(cover.opening.content_note);
    frame.space(10);
  }
  frame.paragraph(frame.words(minutes_sentence(cover)));
  draw_meanings(frame, cover.opening.meanings, 14);
}

std::optional<Action> draw_background(const CoverView& cover, Works& works, Frame& frame) {
  std::optional<Action> action;
  if (cover.works.empty() && !cover.words) return action;
  frame.space(18);
  bool are_listed = false;
  {
    const Frame::Row row(frame);
    const Button look{.kind = Button::Kind::quiet, .icon = Icon::words};
    if (cover.words && frame.button("words", frame.words(tr("Words of this module")), look)) action = ShowGlossary{};
    if (!cover.works.empty()) are_listed = draw_works_button(works, frame);
  }
  if (!are_listed) return action;
  frame.space(6);
  const Frame::Card card(frame, Surface::card, 22);
  draw_works(frame, cover.works);
  return action;
}

}  // namespace rollcall::ui
