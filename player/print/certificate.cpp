#include "player/print/certificate.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/language/direction.h"
#include "player/print/document.h"
#include "player/print/ornament.h"
#include "player/print/qr.h"
#include "player/print/sheet.h"
#include "player/record/file_seal.h"
#include "player/record/formatting.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/record/path_words.h"
#include "player/record/proof.h"
#include "player/record/spoken_date.h"
#include "player/run/interval.h"
#include "player/seal/hash.h"

namespace rollcall::print {
namespace {

using record::CompletionRecord;
using text::Align;
using text::Weight;

constexpr double margin = 62;
constexpr double fact_height = 32;

Message isolated(const std::string& value) { return Message::isolated(value); }

std::string worded(const CertificateContent& content, const Message& message) { return (*content.words)(message); }

/// That it was completed is one thing, what was reached another.
Message completed_text(const CompletionRecord& record) {
  return tr("Completed on {date}", "date"_is = record::spoken(record::date_of(record.finished, record.offset)));
}

Message objectives_text(const CompletionRecord& record) {
  return record.passed ? tr("Objectives reached") : tr("Objectives not yet reached");
}

/// In groups of `group` characters, with `between` after each but the last.
std::string in_groups(std::string_view text, std::size_t group, std::string_view between) {
  std::string grouped;
  for (std::size_t i = 0; i < text.size(); i += group) {
    if (i > 0) grouped += between;
    grouped += text.substr(i, group);
  }
  return grouped;
}

/// 64 digits on two lines, so that they can be read aloud.
std::string digest_text(const seal::Digest& digest) {
  const std::string digits = seal::hex(digest);
  return in_groups(digits.substr(0, 32), 8, " ") + "\n" + in_groups(digits.substr(32), 8, " ");
}

double draw_head(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content) {
  const auto line = [&](const std::string& text, Look look, double y, double highest) {
    look.align = Align::centre;
    return y + sheet.put(text, look, 0, y, sheet.text_width(), highest);
  };
  const Look quiet{.size = 12, .colour = faded, .slant = text::Slant::italic};
  draw_emblem(sheet.cairo(), sheet.centre(), 86, 27);
  double y = line(worded(content, tr("Certificate of completion")),
                  {.size = 31, .colour = deep, .weight = Weight::bold, .unbroken = 22}, 122, 90);
  draw_rule(sheet.cairo(), sheet.centre(), y + 9, 120);
  y = line(worded(content, tr("This is to record that")), quiet, y + 24, 40);
  const std::string number = worded(content, tr("Staff number {number}", "number"_is = isolated(record.staff_number)));
  const bool has_name = !content.learner_name.empty();
  y = line(has_name ? printable(content.learner_name) : number, {.size = 26, .weight = Weight::bold, .unbroken = 17},
           y + 3, 76);
  if (has_name) y = line(number, {.size = 11.5, .colour = faded}, y, 32);
  y = line(worded(content, tr("has completed the training module")), quiet, y + 11, 40);
  return line(content.module_title, {.size = 20, .colour = deep, .weight = Weight::bold, .unbroken = 15}, y + 3, 62);
}

/// The sentence that matters, in a box, and below it what was reached.
double draw_outcome(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content, double y) {
  constexpr double highest = 28, beside = 18;
  const Look look{.size = 12, .colour = white, .weight = Weight::bold, .align = Align::centre, .unbroken = 10};
  const text::Paragraph paragraph =
      sheet.fitted(worded(content, completed_text(record)), look, sheet.text_width() - 2 * beside, highest);
  const double width = static_cast<double>(paragraph.width()) + 2 * beside;
  const double height = static_cast<double>(paragraph.height()) + 12;
  rounded_box(sheet.cairo(), sheet.centre() - width / 2, y, width, height, std::min(height / 2, 14.0));
  use(sheet.cairo(), deep);
  cairo_fill(sheet.cairo());
  use(sheet.cairo(), look.colour);
  paragraph.draw(sheet.cairo(), static_cast<float>(margin + beside), static_cast<float>(y + 6));
  y += height + 5;
  return y + sheet.put(worded(content, objectives_text(record)),
                       {.size = 11.5, .weight = Weight::bold, .align = Align::centre, .unbroken = 9.5}, 0, y,
                       sheet.text_width(), 18);
}

struct Cell {
  double from = 0, y = 0, width = 0, height = 0;
};

/// What some decisions earned.
struct Row {
  std::string code;  ///< of a competency; empty: of all
  std::string name;  ///< may be empty
  run::Points points;
};

std::vector<Row> rows_of(const CompletionRecord& record, const CertificateContent& content) {
  std::vector<Row> rows;
  if (record.points.possible != 0) rows.push_back({{}, worded(content, tr("All decisions")), record.points});
  for (const run::Evidence& evidence : record.competencies) {
    const auto named = content.competencies.find(evidence.code);
    rows.push_back(
        {evidence.code, named == content.competencies.end() ? std::string() : named->second, evidence.points});
  }
  return rows;
}

BandedLine line_of(const run::Points& points) {
  const double share = run::share(points);
  const run::Interval interval = run::wilson(share, run::least_decisions(points));
  return {interval.low, interval.high, share};
}

void draw_row(const Sheet& sheet, const Row& row, const CertificateContent& content, const Cell& cell) {
  cairo_t* cr = sheet.cairo();
  const double size = std::min(10.0, cell.height * 0.5), tag = 2.9 * size, points = 5.2 * size, gap = 0.8 * size;
  const double left = cell.width - tag - points - 3 * gap;
  const double name = 0.6 * left, bar = left - name;
  const auto middle = [&](double height) { return cell.y + (cell.height - height) / 2; };
  const auto put = [&](const std::string& text, const Look& look, double from, double width) {
    const double height = static_cast<double>(sheet.fitted(text, look, width, cell.height).height());
    sheet.put(text, look, cell.from + from, middle(height), width, cell.height);
  };
  if (!row.code.empty()) {
    rounded_box(cr, sheet.left(cell.from, tag), middle(1.7 * size), tag, 1.7 * size, 3);
    use(cr, pale);
    cairo_fill(cr);
    put(row.code, {.size = size * 0.9, .colour = deep, .weight = Weight::bold, .align = Align::centre}, 0, tag);
  }
  if (!row.name.empty()) put(row.name, {.size = size * 0.95, .unbroken = size * 0.8}, tag + gap, name);
  const double before_bar = tag + 2 * gap + name;
  draw_banded_line(cr, sheet.left(cell.from + before_bar, bar), middle(0.9 * size), bar, 0.9 * size,
                   line_of(row.points), sheet.is_mirrored());
  put(worded(content,
             tr("{earned} of {possible}", "earned"_is = row.points.earned, "possible"_is = row.points.possible)),
      {.size = size, .align = Align::end}, cell.width - points, points);
}

void draw_rows(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content, double y,
               double bottom) {
  // Names need the whole width.
  const std::size_t most_in_one_column = content.competencies.empty() ? 8 : 10;
  constexpr double between = 22;
  const std::vector<Row> all = rows_of(record, content);
  if (all.empty()) return;
  y += 2 + sheet.put(worded(content, tr("What was practised")), {.size = 10, .colour = gold, .weight = Weight::bold}, 0,
                     y, sheet.text_width(), 30);
  y += 5 +
       sheet.put(
           worded(content, tr("The mark is what was earned. The band is where it may lie over many such decisions: the "
                              "wider it is, the less is known.")),
           {.size = 7.5, .colour = faded}, 0, y, sheet.text_width(), 20);
  const std::size_t columns = all.size() <= most_in_one_column ? 1 : 2;
  const std::size_t rows = (all.size() + columns - 1) / columns;
  const double height = std::min(25.0, (bottom - y) / static_cast<double>(rows));
  const double width = (sheet.text_width() - between * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto column = static_cast<double>(i / rows), row = static_cast<double>(i % rows);
    draw_row(sheet, all[i], content, {column * (width + between), y + row * height, width, height});
  }
}

struct Fact {
  double from, row, width;
  Message label;
  std::string value;
  Look look{.size = 9.5};
};

std::vector<Fact> facts_of(const CompletionRecord& record, const CertificateContent& content) {
  const auto module = "module"_is = isolated(record.module);
  const auto version = "version"_is = isolated(record.version.text());
  const Message played = record.variant.empty() ? tr("{module}, version {version}", module, version)
                                                : tr("{module} ({variant}), version {version}", module, version,
                                                     "variant"_is = isolated(record.variant));
  const Message minutes = tr("{minutes} min", "minutes"_is = (record.active_seconds + 59) / 60);
  std::vector<Fact> facts = {
      {0, 0, 214, tr("Module"), worded(content, played)},
      {226, 0, 86, tr("Mode"), worded(content, record::mode_line(record))},
      {322, 0, 70, tr("Time spent"), worded(content, minutes)},
      {402, 0, 69, tr("Record"), std::to_string(record.sequence)},
      {0, 1, 214, tr("Registration"), record::uuid(record.registration), {.size = 9.5, .is_code = true}},
      {226, 1, 245, tr("Pack"), digest_text(record.pack), {.size = 7.5, .is_code = true}}};
  if (const Message path = record::path_line(record.on_path); !path.empty()) {
    facts.push_back({0, 2, 214, tr("Step of a path"), worded(content, path)});
    if (!record.on_path.rule.empty())
      facts.push_back({226, 2, 245, tr("Counts by the rule"), printable(record.on_path.rule)});
  }
  return facts;
}

/// Where the facts begin that end at `bottom`.
double top_of_facts(const CompletionRecord& record, double bottom) {
  const int rows = record.on_path.path.empty() ? 2 : 3;
  return bottom - 14 - rows * fact_height;
}

void draw_facts(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content, double y) {
  use(sheet.cairo(), gold);
  cairo_set_line_width(sheet.cairo(), 0.5);
  cairo_move_to(sheet.cairo(), margin, y - 8);
  cairo_rel_line_to(sheet.cairo(), sheet.text_width(), 0);
  cairo_stroke(sheet.cairo());
  for (const Fact& fact : facts_of(record, content)) {
    const double top = y + fact.row * fact_height;
    sheet.put(worded(content, fact.label), {.size = 7.5, .colour = faded}, fact.from, top, fact.width, 12);
    sheet.put(fact.value, fact.look, fact.from, top + 10, fact.width, 21);
  }
}

void draw_foot(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content,
               const std::string& proof, double y) {
  constexpr double side = 112, gap = 20, from = side + gap;
  const double width = sheet.text_width() - from;
  draw_qr(sheet.cairo(), qr_code(proof), sheet.left(0, side), y, side);
  double at = y - 3;
  at += 5 + sheet.put(worded(content, tr("For learning and completion only. Not to be used for discipline, or to judge "
                                         "who is suitable for a post.")),
                      {.size = 10.5, .weight = Weight::bold}, from, at, width, 44);
  at += 7 + sheet.put(worded(content, tr("Scan the code with any telephone and check it offline with Rollcall.")),
                      {.size = 9, .colour = faded}, from, at, width, 30);
  for (const Message& mark : record::marks(record))
    at += 5 + sheet.put(worded(content, mark), {.size = 9, .weight = Weight::bold}, from, at, width, 24);
  sheet.put(in_groups(record::as_printed(proof), 64, "\n"), {.size = 6, .colour = faded, .is_code = true}, from, at,
            width, y + side - at);
}

std::string pdf_date(const CompletionRecord& record) {
  // Cairo takes four digits for the year; a clock so wrong does not date a document.
  const bool has_four_digits =
      record::day(record.finished, record.offset).size() == std::string_view("2025-11-20").size();
  return has_four_digits ? record::timestamp(record.finished, record.offset) : record::timestamp(0);
}

}  // namespace

std::string certificate(const record::SignedRecord& record, const CertificateContent& content,
                        const seal::SecretKey& site, const text::Typesetter& setter) {
  constexpr double foot_top = 664;
  const double facts_top = top_of_facts(record, foot_top);
  const std::string proof = record::proof_code(record);
  Document page({worded(content, tr("Certificate of completion")), content.module_title, proof, pdf_date(record)});
  const Sheet sheet(page, setter, margin,
                    language::is_right_to_left(content.words->language()) ? text::Direction::right_to_left
                                                                          : text::Direction::left_to_right);
  draw_rosette(page.cairo(), sheet.centre(), 330, 215, Colour{deep.red, deep.green, deep.blue, 0.08});
  draw_frame(page.cairo(), page.width(), page.height());
  const double after_head = draw_head(sheet, record, content);
  const double after_outcome = draw_outcome(sheet, record, content, after_head + 10);
  draw_rows(sheet, record, content, after_outcome + 12, facts_top - 16);
  draw_facts(sheet, record, content, facts_top);
  draw_foot(sheet, record, content, proof, foot_top);
  return record::sealed_file(page.finish(), site);
}

}  // namespace rollcall::print
