#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values (RFC 4180) as rows of cells.
namespace rollcall::record {

using Row = std::vector<std::string>;

/// One line, with CR LF at its end; every cell in quotes, so that no program trims spaces.
std::string format_row(const Row& row);

/// Reads row by row. Takes a byte order mark in front of a row, or where one could end and another file was joined on,
/// lines that end with LF alone, and ";" or a tab instead of "," where the first line has no comma outside quotes: that
/// is what spreadsheets save. The text must outlive it.
class TableReader {
 public:
  explicit TableReader(std::string_view text);

  bool at_end() const { return x_at == x_text.size(); }
  /// Throws Malformed for a quote out of place, and for 100,000 cells in one row.
  Row row();

 private:
  std::string cell();
  std::string quoted_cell();
  bool is_line_end() const { return peek() == '\r' && x_at + 1 < x_text.size() && x_text[x_at + 1] == '\n'; }
  char peek() const { return x_text[x_at]; }
  bool is_mark() const;
  bool take(char c);

  std::string_view x_text;
  std::size_t x_at = 0;
  char x_separator;
};

/// All rows at once; throws as the reader does.
std::vector<Row> parse_table(std::string_view text);

/// A whole table as Rollcall writes it: a byte order mark (without it common spreadsheets garble names) and the rows.
std::string format_table(std::span<const Row> rows);

/// Whether `format_table` would make these very bytes of their rows, or those of several such tables one behind the
/// other. Throws as the reader does.
bool is_as_formatted(std::string_view text);

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front; `unguarded` takes it away again.
std::string guarded(std::string_view cell);
std::string unguarded(std::string_view cell);

}  // namespace rollcall::record
