#include "authoring/command/table.h"

#include <algorithm>
#include <string>

#include "player/utf8.h"

namespace rollcall::authoring {

void write_table(const Table& table, const terminal::Console& console) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> widths;
  for (const auto& row : table) {
    auto& cells = rows.emplace_back();
    widths.resize(std::max(widths.size(), row.size()));
    for (const Message& cell : row) {
      cells.push_back(console.words()(cell));
      std::size_t& width = widths[cells.size() - 1];
      width = std::max(width, utf8_length(cells.back()));
    }
  }
  for (const auto& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      console.out() << "  " << cells[i];
      if (i + 1 < cells.size()) console.out() << std::string(widths[i] - utf8_length(cells[i]), ' ');
    }
    console.out() << "\n";
  }
}

}  // namespace rollcall::authoring
