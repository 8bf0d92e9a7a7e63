#include <algorithm>

#include "player/record/bytes.h"
#include "player/record/csv.h"
#include "player/record/verification_result.h"

namespace rollcall::record {
namespace {

Message shown(const std::string& cell) { return cell.empty() ? tr("nothing") : tr("\"{cell}\"", "cell"_is = cell); }

std::vector<Message> differences(const Row& names, const Row& row, const Row& signed_row) {
  std::vector<Message> all;
  const Row& columns = csv_columns();
  if (row.size() != names.size())
    all.push_back(tr("The row does not have as many cells as the first row of the file."));
  for (std::size_t i = 0; i < std::min(row.size(), names.size()); ++i) {
    const auto column = std::find(columns.begin(), columns.end(), names[i]);
    if (column == columns.end()) {
      all.push_back(tr("The column {column} is not part of the signed record.", "column"_is = shown(names[i])));
      continue;
    }
    const std::string cell = unguarded(row[i]);
    const std::string& right = signed_row[static_cast<std::size_t>(column - columns.begin())];
    if (cell != right)
      all.push_back(tr("The column {column} says {found}; the signed record says {right}.", "column"_is = names[i],
                       "found"_is = shown(cell), "right"_is = shown(right)));
  }
  return all;
}

bool is_empty(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

bool is_table(std::string_view bytes) {
  std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  try {
    const std::vector<Row> rows = parse_table(line);
    return !rows.empty() && std::find(rows[0].begin(), rows[0].end(), "proof") != rows[0].end();
  } catch (const Malformed&) {
    return false;
  }
}

std::vector<VerificationResult> verify_table(std::string_view bytes, Keys known) {
  const std::vector<Row> rows = parse_table(bytes);
  const auto proof = static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), "proof") - rows[0].begin());
  // Spreadsheets put other separators, leave out quotes and shorten numbers. Then no cell says what it said before.
  const bool is_as_written = format_table(rows) == bytes;
  std::vector<VerificationResult> results;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Message where = tr("row {number}", "number"_is = i + 1);
    if (is_empty(rows[i])) continue;
    if (rows[i].size() <= proof || rows[i][proof].empty()) {
      results.push_back({where, {}, Verdict::no_proof, {tr("This row has no proof code, so nothing vouches for it.")}});
      continue;
    }
    VerificationResult result = judge(where, rows[i][proof], known);
    if (!is_as_written)
      downgrade_to_code_only(result, tr("Another program has written this file anew, so only the sentence before this "
                                        "one is proved, by the code, and nothing else that the file says."));
    if (result.record) add_differences(result, differences(rows[0], rows[i], csv_row(*result.record, rows[i][proof])));
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace rollcall::record
