#pragma once
#include <string>
#include <vector>

#include "player/print/column.h"
#include "player/print/document.h"

namespace rollcall::print {

/// A list that hangs on a board or lies on a desk: what it is, a few sentences, and a table.
struct ListPage {
  std::string title;
  std::vector<std::string> before;  ///< sentences, a paragraph each
  Table table;
  std::vector<std::string> after;
  std::string date;  ///< of the file: see Document::About
};

/// As PDF, on as many A4 pages as it takes. `setter` is one for Output::page. The same input gives the same bytes.
/// Throws Error if it cannot be made.
std::string list_page(const ListPage& list, text::Direction direction, const text::Typesetter& setter);

}  // namespace rollcall::print
