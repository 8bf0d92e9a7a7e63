#include "player/record/table.h"

#include <array>

#include "player/byte_order_mark.h"
#include "player/record/bytes.h"

namespace rollcall::record {
namespace {

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

constexpr std::size_t most_cells = 100'000;

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

[[noreturn]] void refuse() { throw Malformed(tr("This table has a quotation mark in the wrong place.")); }

}  // namespace

TableReader::TableReader(std::string_view text)
    : x_text(without_byte_order_mark(text)), x_separator(separator_of(x_text)) {}

Row TableReader::row() {
  Row cells;
  // Whoever joins files joins their marks too.
  x_at += byte_order_mark_size(x_text.substr(x_at));
  for (;;) {
    if (cells.size() == most_cells) throw Malformed(tr("This table has more columns than any that Rollcall writes."));
    cells.push_back(cell());
    if (at_end() || is_mark()) return cells;
    if (take(x_separator)) continue;
    take('\r');
    if (!at_end() && !take('\n')) refuse();
    return cells;
  }
}

std::string TableReader::cell() {
  if (take('"')) return quoted_cell();
  std::string cell;
  while (!at_end() && peek() != x_separator && peek() != '\n' && !is_line_end() && !is_mark()) {
    if (peek() == '"') refuse();
    cell += x_text[x_at++];
  }
  return cell;
}

std::string TableReader::quoted_cell() {
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

bool TableReader::is_mark() const { return byte_order_mark_size(x_text.substr(x_at)) > 0; }

bool TableReader::take(char c) {
  if (at_end() || peek() != c) return false;
  ++x_at;
  return true;
}

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
  TableReader from(text);
  std::vector<Row> rows;
  while (!from.at_end()) rows.push_back(from.row());
  return rows;
}

bool is_as_formatted(std::string_view text) {
  if (byte_order_mark_size(text) == 0) return false;
  TableReader from(text);
  std::string_view rest = without_byte_order_mark(text);
  while (!from.at_end()) {
    rest = without_byte_order_mark(rest);
    const std::string line = format_row(from.row());
    if (!rest.starts_with(line)) return false;
    rest.remove_prefix(line.size());
  }
  return rest.empty();
}

std::string guarded(std::string_view cell) { return (is_dangerous(cell) ? "'" : "") + std::string(cell); }

std::string unguarded(std::string_view cell) {
  if (cell.starts_with('\'')) cell.remove_prefix(1);
  return std::string(cell);
}

}  // namespace rollcall::record
