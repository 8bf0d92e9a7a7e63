#pragma once
#include <string>
#include <vector>

#include "player/print/sheet.h"

namespace rollcall::print {

/// Rows of cells with a head that comes again at the top of every page.
struct Table {
  struct Column {
    std::string head;
    double share = 1;  ///< of the width, beside the shares of the others
    text::Align align = text::Align::start;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< a cell for each column
};

/// Text that runs down the pages of a document in one column, and goes on with the next page where one is full. Each
/// page has the header at its top and its number at its foot. Document and typesetter must outlive it.
class Column {
 public:
  struct Page {
    double margin = 56;
    text::Direction direction = text::Direction::left_to_right;
    std::string header;  ///< one line; empty: none
  };
  Column(Document& document, const text::Typesetter& setter, Page page);

  /// Stays with the two lines that follow it.
  void heading(std::string_view text, double size = 15);
  /// Breaks between lines, never so that one line of several stands alone on a page.
  void paragraph(const StyledText& styled, const Look& look = {});
  /// No row is broken; a cell that is higher than a page gets smaller letters.
  void table(const Table& table);
  void space(double points);
  /// The next thing stands at the top of a page.
  void break_page();

  double left_over() const { return x_bottom - x_y; }  ///< points, on this page
  double width() const { return x_sheet.text_width(); }

 private:
  void begin_page();
  void lines(const text::Paragraph& paragraph, const Look& look, double from, double width);
  double row(const std::vector<std::string>& cells, const Table& table, const Look& look, bool draw);
  void head(const Table& table);

  Document* x_document;
  Page x_page;
  Sheet x_sheet;
  double x_top;
  double x_bottom;
  double x_y = 0;
};

}  // namespace rollcall::print
