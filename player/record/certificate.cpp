#include "player/record/certificate.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>
#include <vector>

#include "player/language/messages.h"
#include "player/record/file_seal.h"
#include "player/record/ornament.h"
#include "player/record/pdf_page.h"
#include "player/record/proof.h"
#include "player/record/spelling.h"
#include "player/seal/hash.h"
#include "player/text/typesetter.h"

namespace rollcall::record {
namespace {

using text::Align;
using text::Weight;

constexpr double margin = 62;
constexpr double text_width = PdfPage::width - 2 * margin;
constexpr double centre = PdfPage::width / 2;

/// Values stand apart from the direction of the words around them: "4711-B" never turns into "B-4711".
std::string filled(std::string pattern, std::initializer_list<std::pair<std::string_view, std::string>> values) {
  constexpr std::string_view first_strong_isolate = "\u2068", pop_isolate = "\u2069";
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    const std::size_t at = pattern.find(mark);
    if (at == std::string::npos) continue;
    pattern.replace(at, mark.size(), std::string(first_strong_isolate) + value + std::string(pop_isolate));
  }
  return pattern;
}

std::string date_text(const CertificateWords& words, std::int64_t seconds) {
  const Date date = date_of(seconds);
  return filled(words.date, {{"day", std::to_string(date.day)},
                             {"month", words.months[date.month - 1]},
                             {"year", std::to_string(date.year)}});
}

std::string outcome_text(const CertificateWords& words, const CompletionRecord& record) {
  const run::Points& points = record.points;
  const bool has_points = points.possible > 0;
  const std::string& pattern = record.passed ? (has_points ? words.passed : words.passed_without_points)
                                             : (has_points ? words.not_passed : words.not_passed_without_points);
  return filled(pattern, {{"date", date_text(words, record.finished)},
                          {"earned", std::to_string(points.earned)},
                          {"possible", std::to_string(points.possible)},
                          {"percent", std::to_string(points.percent())}});
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

/// Draws from the top of the page downwards; `start` is the edge where lines of this language begin.
class Sheet {
 public:
  Sheet(cairo_t* cr, const text::Typesetter& setter, bool is_mirrored)
      : x_cr(cr), x_setter(&setter), x_is_mirrored(is_mirrored) {}

  cairo_t* cairo() const { return x_cr; }
  bool is_mirrored() const { return x_is_mirrored; }
  /// The left edge of a box that begins `from` points after the start of the line.
  double left(double from, double width) const {
    return x_is_mirrored ? PdfPage::width - margin - from - width : margin + from;
  }

  struct Look {
    double size = 10;
    Colour colour = ink;
    Weight weight = Weight::regular;
    text::Slant slant = text::Slant::upright;
    Align align = Align::start;
    double unbroken = 0;   ///< becomes as small as this, rather than take a second line; 0: breaks lines freely
    bool is_code = false;  ///< left to right on every page, but at the side where its lines begin
  };

  /// Smaller than `look` says where the text would otherwise be higher than `highest`.
  text::Paragraph fitted(std::string_view text, const Look& look, double width, double highest) const {
    text::TextStyle style{.size = static_cast<float>(look.size),
                          .weight = look.weight,
                          .slant = look.slant,
                          .align = look.is_code && x_is_mirrored ? Align::end : look.align,
                          .direction = look.is_code ? text::Direction::left_to_right : direction()};
    for (text::TextStyle narrow = style; narrow.size >= static_cast<float>(look.unbroken) && look.unbroken > 0;
         narrow.size *= 0.96F) {
      text::Paragraph paragraph = x_setter->set(text, narrow, static_cast<float>(width));
      if (paragraph.lines() == 1 && paragraph.height() <= static_cast<float>(highest)) return paragraph;
    }
    for (;; style.size *= 0.93F) {
      text::Paragraph paragraph = x_setter->set(text, style, static_cast<float>(width));
      if (paragraph.height() <= highest || style.size < 3) return paragraph;
    }
  }

  /// Returns the height that was taken.
  double put(std::string_view text, const Look& look, double from, double y, double width, double highest) const {
    const text::Paragraph paragraph = fitted(text, look, width, highest);
    use(x_cr, look.colour);
    paragraph.draw(x_cr, static_cast<float>(left(from, width)), static_cast<float>(y));
    return paragraph.height();
  }

 private:
  text::Direction direction() const {
    return x_is_mirrored ? text::Direction::right_to_left : text::Direction::left_to_right;
  }

  cairo_t* x_cr;
  const text::Typesetter* x_setter;
  bool x_is_mirrored;
};

double draw_head(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content) {
  const CertificateWords& words = content.words;
  const auto line = [&](const std::string& text, Sheet::Look look, double y, double highest) {
    look.align = Align::centre;
    return y + sheet.put(text, look, 0, y, text_width, highest);
  };
  const Sheet::Look quiet{.size = 12, .colour = faded, .slant = text::Slant::italic};
  draw_emblem(sheet.cairo(), centre, 86, 27);
  double y = line(words.title, {.size = 31, .colour = deep, .weight = Weight::bold, .unbroken = 22}, 122, 90);
  draw_rule(sheet.cairo(), centre, y + 9, 120);
  y = line(words.intro, quiet, y + 24, 40);
  const std::string number = filled(words.staff_number, {{"number", record.staff_number}});
  const bool has_name = !content.learner_name.empty();
  y = line(has_name ? content.learner_name : number, {.size = 26, .weight = Weight::bold, .unbroken = 17}, y + 3, 76);
  if (has_name) y = line(number, {.size = 11.5, .colour = faded}, y, 32);
  y = line(words.completed, quiet, y + 11, 40);
  return line(content.module_title, {.size = 20, .colour = deep, .weight = Weight::bold, .unbroken = 15}, y + 3, 62);
}

/// The sentence that matters, in a box.
double draw_outcome(const Sheet& sheet, const CompletionRecord& record, const CertificateWords& words, double y) {
  constexpr double highest = 44, beside = 18;
  const Sheet::Look look{.size = 12,
                         .colour = record.passed ? white : ink,
                         .weight = Weight::bold,
                         .align = Align::centre,
                         .unbroken = 10};
  const text::Paragraph paragraph = sheet.fitted(outcome_text(words, record), look, text_width - 2 * beside, highest);
  const double width = static_cast<double>(paragraph.width()) + 2 * beside;
  const double height = static_cast<double>(paragraph.height()) + 12;
  rounded_box(sheet.cairo(), centre - width / 2, y, width, height, std::min(height / 2, 14.0));
  use(sheet.cairo(), deep);
  cairo_set_line_width(sheet.cairo(), 1);
  if (record.passed) cairo_fill_preserve(sheet.cairo());
  cairo_stroke(sheet.cairo());
  use(sheet.cairo(), look.colour);
  paragraph.draw(sheet.cairo(), static_cast<float>(margin + beside), static_cast<float>(y + 6));
  return y + height;
}

struct Cell {
  double from = 0, y = 0, width = 0, height = 0;
};

void draw_competency(const Sheet& sheet, const run::Evidence& evidence, const CertificateContent& content,
                     const Cell& cell) {
  cairo_t* cr = sheet.cairo();
  const double size = std::min(10.0, cell.height * 0.5), tag = 2.9 * size, points = 5.2 * size, gap = 0.8 * size;
  const double name_width = content.competency_names.empty() ? 0 : 0.76 * cell.width - tag - points - 3 * gap;
  const double bar = cell.width - tag - points - name_width - 3 * gap;
  const auto middle = [&](double height) { return cell.y + (cell.height - height) / 2; };
  const auto put = [&](const std::string& text, const Sheet::Look& look, double from, double width) {
    const double height = static_cast<double>(sheet.fitted(text, look, width, cell.height).height());
    sheet.put(text, look, cell.from + from, middle(height), width, cell.height);
  };
  rounded_box(cr, sheet.left(cell.from, tag), middle(1.7 * size), tag, 1.7 * size, 3);
  use(cr, pale);
  cairo_fill(cr);
  put(evidence.code, {.size = size * 0.9, .colour = deep, .weight = Weight::bold, .align = Align::centre}, 0, tag);
  const auto name = content.competency_names.find(evidence.code);
  if (name != content.competency_names.end()) put(name->second, {.size = size}, tag + gap, name_width);
  const double share = evidence.points.possible == 0 ? 0.0 : double(evidence.points.earned) / evidence.points.possible;
  draw_bar(cr, sheet.left(cell.from + tag + name_width + 2 * gap, bar), middle(0.55 * size), bar, 0.55 * size, share,
           sheet.is_mirrored());
  put(filled(content.words.points, {{"earned", std::to_string(evidence.points.earned)},
                                    {"possible", std::to_string(evidence.points.possible)}}),
      {.size = size, .align = Align::end}, cell.width - points, points);
}

void draw_competencies(const Sheet& sheet, const CompletionRecord& record, const CertificateContent& content, double y,
                       double bottom) {
  constexpr std::size_t most_in_one_column = 7;
  constexpr double between = 22;
  const std::vector<run::Evidence>& all = record.competencies;
  if (all.empty()) return;
  y += 5 + sheet.put(content.words.competencies, {.size = 10, .colour = gold, .weight = Weight::bold}, 0, y, text_width,
                     30);
  const std::size_t columns = all.size() <= most_in_one_column ? 1 : 2;
  const std::size_t rows = (all.size() + columns - 1) / columns;
  const double height = std::min(25.0, (bottom - y) / static_cast<double>(rows));
  const double width = (text_width - between * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto column = static_cast<double>(i / rows), row = static_cast<double>(i % rows);
    draw_competency(sheet, all[i], content, {column * (width + between), y + row * height, width, height});
  }
}

void draw_facts(const Sheet& sheet, const CompletionRecord& record, const CertificateWords& words, double y) {
  const std::string minutes = std::to_string((record.active_seconds + 59) / 60);
  struct Fact {
    double from, row, width;
    const std::string* label;
    std::string value;
    Sheet::Look look{.size = 9.5};
  };
  const std::vector<Fact> facts = {
      {0, 0, 214, &words.module,
       filled(record.variant.empty() ? words.version : words.version_of_variant,
              {{"module", record.module}, {"variant", record.variant}, {"version", record.version.text()}})},
      {226, 0, 86, &words.mode, record.mode == Mode::assessment ? words.assessment : words.learning},
      {322, 0, 70, &words.duration, filled(words.minutes, {{"minutes", minutes}})},
      {402, 0, 69, &words.record_number, std::to_string(record.sequence)},
      {0, 1, 214, &words.registration, uuid(record.registration), {.size = 9.5, .is_code = true}},
      {226, 1, 245, &words.pack, digest_text(record.pack), {.size = 7.5, .is_code = true}}};
  use(sheet.cairo(), gold);
  cairo_set_line_width(sheet.cairo(), 0.5);
  cairo_move_to(sheet.cairo(), margin, y - 8);
  cairo_line_to(sheet.cairo(), PdfPage::width - margin, y - 8);
  cairo_stroke(sheet.cairo());
  for (const Fact& fact : facts) {
    const double top = y + fact.row * 32;
    sheet.put(*fact.label, {.size = 7.5, .colour = faded}, fact.from, top, fact.width, 12);
    sheet.put(fact.value, fact.look, fact.from, top + 10, fact.width, 21);
  }
}

void draw_foot(const Sheet& sheet, const CertificateWords& words, const std::string& proof, double y) {
  constexpr double side = 112, gap = 20, width = text_width - side - gap;
  draw_qr(sheet.cairo(), qr_code(proof), sheet.left(0, side), y, side);
  const double from = side + gap;
  double at = y - 3;
  at += 5 + sheet.put(words.purpose, {.size = 10.5, .weight = Weight::bold}, from, at, width, 44);
  at += 7 + sheet.put(words.check, {.size = 9, .colour = faded}, from, at, width, 30);
  sheet.put(in_groups(printable(proof), 64, "\n"), {.size = 6, .colour = faded, .is_code = true}, from, at, width,
            y + side - at);
}

std::string pdf_date(std::int64_t seconds) {
  const std::string date = timestamp(seconds);
  // Cairo takes four digits for the year; a clock so wrong does not date a document.
  return date.size() == std::string_view("2025-11-20T10:00:00Z").size() ? date : timestamp(0);
}

}  // namespace

std::string certificate(const CompletionRecord& record, const CertificateContent& content, const seal::SecretKey& site,
                        const std::filesystem::path& fonts) {
  constexpr double facts_top = 586, foot_top = 664;
  const text::Typesetter setter(fonts, text::Output::page);
  const std::string proof = make_proof(record, site);
  PdfPage page({content.words.title, content.module_title, proof, pdf_date(record.finished)});
  const Sheet sheet(page.cairo(), setter, language::is_right_to_left(content.words.language));
  draw_rosette(page.cairo(), centre, 330, 215, Colour{deep.red, deep.green, deep.blue, 0.08});
  draw_frame(page.cairo(), PdfPage::width, PdfPage::height);
  const double after_head = draw_head(sheet, record, content);
  const double after_outcome = draw_outcome(sheet, record, content.words, after_head + 10);
  draw_competencies(sheet, record, content, after_outcome + 16, facts_top - 16);
  draw_facts(sheet, record, content.words, facts_top);
  draw_foot(sheet, content.words, proof, foot_top);
  return sealed_file(page.finish(), site);
}

}  // namespace rollcall::record
