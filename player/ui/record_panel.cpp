#include "player/ui/record_panel.h"

#include <algorithm>
#include <cmath>

#include "player/record/spoken_date.h"
#include "player/story/critical_errors.h"

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
  draw_row(frame.words(tr("Completed on")), frame.words(record::spoken_moment(view.finished, view.offset)), frame);
  if (!view.doubt.empty()) draw_row(frame.words(tr("Date in doubt")), frame.words(view.doubt), frame);
  draw_row(frame.words(tr("Ending")), view.ending, frame);
  draw_row(frame.words(tr("Result")),
           frame.words(view.passed ? tr("Objectives reached")
                                   : tr("Objectives not yet reached: doing it again is part of learning")),
           frame);
  if (view.critical_errors != 0)
    draw_row(frame.words(tr("Critical errors")), frame.words(story::critical_errors_sentence(view.critical_errors)),
             frame);
  draw_row(frame.words(tr("Quality of decisions")),
           frame.words(tr("{percent} % of what was possible", "percent"_is = view.points.percent())), frame);
  for (const story::CompetencyPoints& row : view.competencies) {
    const Message points =
        tr("{earned} of {possible} points", "earned"_is = row.points.earned, "possible"_is = row.points.possible);
    const auto& [code, name] = row.competency;
    draw_row(frame.words(tr("Competency {code}", "code"_is = code)),
             frame.words(name.empty() ? points
                                      : tr("{label}: {text}", "label"_is = Message::shown(name), "text"_is = points)),
             frame);
  }
  if (view.timed) draw_row(frame.words(tr("Clock")), frame.words(tr("Timed decisions had a clock")), frame);
  draw_row(frame.words(tr("Time on decisions")), frame.words(tr("{minutes} min", "minutes"_is = view.minutes())),
           frame);
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
  {
    const Frame::Card card(frame, Surface::card, 28);
    draw_rows(page.record, frame);
  }
  frame.space(18);
  {
    const Frame::Card card(frame, Surface::callout, 20);
    frame.paragraph(frame.words(tr("For learning and completion only, never for discipline or suitability.")),
                    Type::subtitle);
    frame.space(4);
    frame.paragraph(
        frame.words(tr("Your single answers are not in the record. They stay on this computer, protected for you.")));
  }
  frame.space(26);
  {
    const Frame::Row row(frame);
    const Button look{.kind = Button::Kind::primary};
    if (frame.button("library", frame.words(tr("Back to the library")), look)) action = ToLibrary{};
    if (frame.button("save", frame.words(tr("Save certificate (PDF)")), {.icon = Icon::document}))
      action = SaveCertificate{};
  }
  if (!page.saved_to.empty()) {
    frame.space(16);
    frame.paragraph(frame.words(tr("The certificate is here: {path}", "path"_is = page.saved_to)), Type::small);
  }
  return action;
}

}  // namespace rollcall::ui
