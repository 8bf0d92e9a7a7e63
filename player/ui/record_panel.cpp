#include "player/ui/record_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "player/record/spoken_date.h"
#include "player/ui/results_page.h"

namespace rollcall::ui {
namespace {

void draw_row(const std::string& name, const std::string& value, Frame& frame) {
  const Rectangle column = frame.column();
  const float first = std::floor(column.width * 0.36F);
  ShapedText& left = frame.set(name, Type::body, first - frame.dp(12));
  ShapedText& right = frame.set(value, Type::body, column.width - first);
  const float height = std::ceil(std::max(left.paragraph.height(), right.paragraph.height()));
  const Rectangle area = frame.put(column.width, height + frame.dp(10));
  frame.letters(left, area.x, area.y, frame.theme().soft);
  frame.letters(right, area.x + first, area.y, frame.theme().ink);
  frame.note(access::Role::text, name, value, area);
}

void draw_rows(const RecordView& view, Frame& frame) {
  draw_row(frame.words(tr("Staff number")), view.staff_number, frame);
  draw_row(
      frame.words(tr("Module")),
      frame.words(tr("{title} {version}", "title"_is = Message::shown(view.title), "version"_is = view.version.text())),
      frame);
  draw_row(frame.words(tr("Variant")), variant_name(frame.words(), view.variant), frame);
  draw_row(frame.words(tr("Mode")), frame.words(view.mode), frame);
  if (!view.path.empty()) draw_row(frame.words(tr("Step of a path")), frame.words(view.path), frame);
  if (!view.doubt.empty()) draw_row(frame.words(tr("Date in doubt")), frame.words(view.doubt), frame);
  draw_row(frame.words(tr("Ending")), view.ending, frame);
  if (view.timed) draw_row(frame.words(tr("Clock")), frame.words(tr("Timed decisions had a clock")), frame);
  draw_row(frame.words(tr("Time on decisions")), frame.words(tr("{minutes} min", "minutes"_is = view.minutes())),
           frame);
}

/// That it was completed is one thing, what was reached another.
void draw_outcome(const RecordPage& page, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 28);
  frame.paragraph(frame.words(tr("Completed")), Type::label, Tone::soft);
  frame.space(2);
  frame.paragraph(frame.words(record::spoken_moment(page.record.finished, page.record.offset)), Type::subtitle);
  frame.space(14);
  frame.rule();
  frame.space(14);
  draw_objectives_reached(page.results, frame);
}

void draw_purpose(Frame& frame) {
  const Frame::Card card(frame, Surface::callout, 20);
  frame.paragraph(frame.words(purpose_sentence()), Type::subtitle);
  frame.space(4);
  frame.paragraph(
      frame.words(tr("Your single answers are not in the record. They stay on this computer, protected for you.")));
}

std::optional<Action> draw_certificate(const std::string& saved_to, Frame& frame) {
  std::optional<Action> action;
  const Frame::Card card(frame, Surface::card, 28);
  frame.paragraph(frame.words(tr("Certificate")), Type::label, Tone::soft);
  frame.space(4);
  frame.paragraph(
      frame.words(tr("It says that you completed the module, and what was reached. It is saved on this "
                     "computer, and opens nowhere by itself.")));
  frame.space(12);
  if (frame.button("save", frame.words(tr("Save certificate (PDF)")), {.icon = Icon::document}))
    action = SaveCertificate{};
  if (saved_to.empty()) return action;
  frame.space(12);
  const Frame::LiveRegion live(frame, access::Live::polite);
  frame.paragraph(frame.words(tr("The certificate is here: {path}", "path"_is = Message::isolated(saved_to))),
                  Type::small);
  return action;
}

}  // namespace

std::optional<Action> RecordPanel::draw(const RecordPage& page, Frame& frame) {
  frame.at("record");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Your record")), Type::display);
  frame.space(8);
  frame.paragraph(
      frame.words(
          tr("This was recorded, with the number of critical errors and how often concern was right or wrong.")),
      Type::body, Tone::soft);
  frame.space(22);
  draw_outcome(page, frame);
  frame.space(14);
  if (auto wanted = draw_certificate(page.saved_to, frame)) action = std::move(wanted);
  draw_critical_errors(page.results, frame);
  draw_evidence_of(page.results, frame);
  frame.space(18);
  draw_purpose(frame);
  frame.space(26);
  {
    const Frame::Card card(frame, Surface::card, 28);
    draw_rows(page.record, frame);
  }
  frame.space(26);
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("library", frame.words(tr("Back to the library")), look)) action = ToLibrary{};
  return action;
}

}  // namespace rollcall::ui
