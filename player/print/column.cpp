#include "player/print/column.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rollcall::print {
namespace {

constexpr Look small_print{.size = 8.5, .colour = faded};
constexpr Look cell_look{.size = 9.5};
constexpr Look head_look{.size = 8.5, .colour = deep, .weight = text::Weight::bold};
constexpr double between_columns = 10, around_cell = 3.5, smallest_row = 24;

void line_across(const Sheet& sheet, double y, const Colour& colour, double thickness) {
  use(sheet.cairo(), colour);
  cairo_set_line_width(sheet.cairo(), thickness);
  cairo_move_to(sheet.cairo(), sheet.left(0, sheet.text_width()), y);
  cairo_rel_line_to(sheet.cairo(), sheet.text_width(), 0);
  cairo_stroke(sheet.cairo());
}

}  // namespace

Column::Column(Document& document, const text::Typesetter& setter, Page page)
    : x_document(&document),
      x_page(std::move(page)),
      x_sheet(document, setter, x_page.margin, x_page.direction),
      x_top(x_page.margin + (x_page.header.empty() ? 0 : 12)),
      x_bottom(document.height() - x_page.margin - 12) {
  begin_page();
}

void Column::begin_page() {
  x_y = x_top;
  const double edge = x_page.margin - 14;
  if (!x_page.header.empty()) {
    x_sheet.put(x_page.header, small_print, 0, edge, width(), 12);
    line_across(x_sheet, edge + 14, pale, 0.8);
  }
  Look number = small_print;
  number.align = text::Align::centre;
  x_sheet.put(std::to_string(x_document->page()), number, 0, x_document->height() - x_page.margin, width(), 12);
}

void Column::break_page() {
  x_document->next_page();
  begin_page();
}

void Column::space(double points) { x_y = std::min(x_y + points, x_bottom); }

void Column::heading(std::string_view text, double size) {
  const Look look{.size = size, .colour = deep, .weight = text::Weight::bold};
  const text::Paragraph paragraph = x_sheet.set(text, look, width());
  const double two_lines = 2 * 14;
  if (x_y > x_top && static_cast<double>(paragraph.height()) + two_lines > left_over()) break_page();
  lines(paragraph, look, 0, width());
  space(size * 0.35);
}

void Column::paragraph(const StyledText& styled, const Look& look) {
  lines(x_sheet.set(styled, look, width()), look, 0, width());
}

void Column::lines(const text::Paragraph& paragraph, const Look& look, double from, double width) {
  const int count = paragraph.lines();
  int first = 0;
  double above = 0;
  while (first < count) {
    int last = first;
    while (last < count && static_cast<double>(paragraph.bottom_of(last)) - above <= left_over()) ++last;
    if (count - last == 1 && last - first > 2) --last;                 // its last line would stand alone
    if (last < count && last - first == 1 && count > 1) last = first;  // its first line would
    if (last == first && x_y <= x_top) last = first + 1;               // no page is high enough
    use(x_sheet.cairo(), look.colour);
    if (last > first) {
      paragraph.draw_lines(x_sheet.cairo(), static_cast<float>(x_sheet.left(from, width)), static_cast<float>(x_y),
                           first, last - first);
      const double bottom = static_cast<double>(paragraph.bottom_of(last - 1));
      x_y += bottom - above;
      above = bottom;
    }
    first = last;
    if (first < count) break_page();
  }
}

double Column::row(const std::vector<std::string>& cells, const Table& table, const Look& look, bool draw) {
  const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                        [](double sum, const Table::Column& column) { return sum + column.share; });
  const double room = width() - between_columns * static_cast<double>(table.columns.size() - 1);
  double from = 0, highest = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Look cell = look;
    cell.align = table.columns[i].align;
    const double cell_width = room * table.columns[i].share / shares;
    const text::Paragraph paragraph = x_sheet.fitted(cells[i], cell, cell_width, x_bottom - x_top - 2 * smallest_row);
    highest = std::max(highest, static_cast<double>(paragraph.height()));
    if (draw) {
      use(x_sheet.cairo(), cell.colour);
      paragraph.draw(x_sheet.cairo(), static_cast<float>(x_sheet.left(from, cell_width)),
                     static_cast<float>(x_y + around_cell));
    }
    from += cell_width + between_columns;
  }
  return highest + 2 * around_cell;
}

void Column::head(const Table& table) {
  std::vector<std::string> heads;
  for (const Table::Column& column : table.columns) heads.push_back(column.head);
  x_y += row(heads, table, head_look, true);
  line_across(x_sheet, x_y, deep, 0.8);
}

void Column::table(const Table& table) {
  if (table.columns.empty()) return;
  if (left_over() < 2 * smallest_row) break_page();  // the head and a row stay together
  head(table);
  for (const std::vector<std::string>& cells : table.rows) {
    if (row(cells, table, cell_look, false) > left_over()) {
      break_page();
      head(table);
    }
    x_y += row(cells, table, cell_look, true);
    line_across(x_sheet, x_y, pale, 0.5);
  }
}

}  // namespace rollcall::print
