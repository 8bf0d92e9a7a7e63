#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values (RFC 4180) as rows of cells.
namespace rollcall::record {

using Row = std::vector<std::string>;

/// One line, with CR LF at its end; every cell in quotes, so that no program trims spaces.
std::string format_row(const Row& row);

/// Takes a byte order mark in front, lines that end with LF alone, and ";" or a tab instead of "," where the first line
/// has no comma outside quotes: that is what spreadsheets save. Throws Malformed for a quote out of place.
std::vector<Row> parse_table(std::string_view text);

/// A whole table as Rollcall writes it: a byte order mark (without it common spreadsheets garble names) and the rows.
std::string format_table(std::span<const Row> rows);

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front; `unguarded` takes it away again.
std::string guarded(std::string_view cell);
std::string unguarded(std::string_view cell);

}  // namespace rollcall::record
