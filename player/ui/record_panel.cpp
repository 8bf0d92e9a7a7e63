#include "player/ui/record_panel.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace rollcall::ui {
namespace {

std::string local_time(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  if (!localtime_r(&time, &parts)) return {};
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts)};
}

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
  draw_row(frame.words("record.staff"), view.staff_number, frame);
  draw_row(frame.words("record.module"),
           frame.words("record.title_and_version", {{"title", view.title}, {"version", view.version.text()}}), frame);
  draw_row(frame.words("record.variant"), variant_name(frame.words(), view.variant), frame);
  draw_row(frame.words("record.finished"), local_time(view.finished), frame);
  draw_row(frame.words("record.ending"), view.ending, frame);
  draw_row(frame.words("record.result"), frame.words(view.passed ? "record.passed" : "record.not_passed"), frame);
  draw_row(frame.words("record.quality"),
           frame.words("record.percent", {{"percent", std::to_string(view.points.percent())}}), frame);
  for (const run::Evidence& row : view.competencies) {
    draw_row(frame.words("record.competency", {{"code", row.code}}),
             frame.words("record.points", {{"earned", std::to_string(row.points.earned)},
                                           {"possible", std::to_string(row.points.possible)}}),
             frame);
  }
  if (view.timed) draw_row(frame.words("record.clock"), frame.words("record.with_clock"), frame);
  draw_row(frame.words("record.time"), frame.words("record.minutes", {{"minutes", std::to_string(view.minutes())}}),
           frame);
}

}  // namespace

std::optional<Action> RecordPanel::draw(const RecordPage& page, Frame& frame) {
  frame.at("record");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words("record.title"), Type::display);
  frame.space(8);
  frame.paragraph(frame.words("record.intro"), Type::body, Tone::soft);
  frame.space(22);
  {
    const Frame::Card card(frame, Surface::card, 28);
    draw_rows(page.record, frame);
  }
  frame.space(18);
  {
    const Frame::Card card(frame, Surface::callout, 20);
    frame.paragraph(frame.words("record.purpose"), Type::subtitle);
    frame.space(4);
    frame.paragraph(frame.words("record.purpose_help"));
  }
  frame.space(26);
  {
    const Frame::Row row(frame);
    const Button look{.kind = Button::Kind::primary};
    if (frame.button("library", frame.words("record.library"), look)) action = ToLibrary{};
    if (frame.button("save", frame.words("record.save"), {.icon = Icon::document})) action = SaveCertificate{};
  }
  if (!page.saved_to.empty()) {
    frame.space(16);
    frame.paragraph(frame.words("record.saved", {{"path", page.saved_to}}), Type::small);
  }
  return action;
}

}  // namespace rollcall::ui
