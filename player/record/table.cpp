#include "player/record/table.h"

#include <array>

#include "player/record/bytes.h"

namespace rollcall::record {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// The wide forms start formulas too, where the computer is set to Japanese or Chinese. The apostrophe is here so that
/// guarding can be undone.
constexpr std::array<std::string_view, 11> dangerous = {"=", "+",      "-",      "@",      "\t",    "\r",
                                                        "'", "\uff1d", "\uff0b", "\uff0d", "\uff20"};

bool is_dangerous(std::string_view cell) {
  for (const std::string_view start : dangerous) {
    if (cell.starts_with(start)) return true;
  }
  return false;
}

char separator_of(std::string_view text) {
  bool quoted = false;
  char other = ',';
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',') return ',';
    if (c == ';' || c == '\t') other = c;
    if (c == '\n') break;
  }
  return other;
}

/// Reads cells one after the other.
class Scanner {
 public:
  Scanner(std::string_view text, char separator) : x_text(text), x_separator(separator) {}

  bool at_end() const { return x_at == x_text.size(); }

  Row row() {
    Row cells;
    for (;;) {
      cells.push_back(cell());
      if (at_end()) return cells;
      if (take(x_separator)) continue;
      take('\r');
      if (!at_end() && !take('\n')) refuse();
      return cells;
    }
  }

 private:
  std::string cell() {
    if (take('"')) return quoted_cell();
    std::string cell;
    while (!at_end() && peek() != x_separator && peek() != '\n' && !is_line_end()) {
      if (peek() == '"') refuse();
      cell += x_text[x_at++];
    }
    return cell;
  }

  std::string quoted_cell() {
    std::string cell;
    for (;;) {
      if (at_end()) refuse();
      const char c = x_text[x_at++];
      if (c != '"')
        cell += c;
      else if (take('"'))
        cell += '"';
      else
        return cell;
    }
  }

  bool is_line_end() const { return peek() == '\r' && x_at + 1 < x_text.size() && x_text[x_at + 1] == '\n'; }
  char peek() const { return x_text[x_at]; }
  bool take(char c) {
    if (at_end() || peek() != c) return false;
    ++x_at;
    return true;
  }
  [[noreturn]] static void refuse() { throw Malformed(tr("This table has a quotation mark in the wrong place.")); }

  std::string_view x_text;
  char x_separator;
  std::size_t x_at = 0;
};

}  // namespace

std::string format_row(const Row& row) {
  std::string line;
  for (const std::string& cell : row) {
    line += line.empty() ? "\"" : ",\"";
    for (const char c : cell) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

std::string format_table(std::span<const Row> rows) {
  std::string text(byte_order_mark);
  for (const Row& row : rows) text += format_row(row);
  return text;
}

std::vector<Row> parse_table(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Scanner scanner(text, separator_of(text));
  std::vector<Row> rows;
  while (!scanner.at_end()) rows.push_back(scanner.row());
  return rows;
}

std::string guarded(std::string_view cell) { return (is_dangerous(cell) ? "'" : "") + std::string(cell); }

std::string unguarded(std::string_view cell) {
  if (cell.starts_with('\'')) cell.remove_prefix(1);
  return std::string(cell);
}

}  // namespace rollcall::record
