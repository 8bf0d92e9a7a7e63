#include <algorithm>
#include <utility>

#include "player/record/bytes.h"
#include "player/record/csv.h"
#include "player/record/differences.h"
#include "player/record/excerpt.h"
#include "player/record/proof.h"
#include "player/record/table.h"
#include "player/record/verification_result.h"

namespace rollcall::record {
namespace {

Message shown(const std::string& cell) {
  return cell.empty() ? tr("nothing") : tr("\"{cell}\"", "cell"_is = excerpt(cell));
}

/// The first row of a file, and which cell of a record stands under each name; past the last under a name of none.
struct Header {
  Row names;
  std::vector<std::size_t> cells;

  explicit Header(Row first) : names(std::move(first)) {
    const Row& columns = site_and_csv_columns();
    for (const std::string& name : names)
      cells.push_back(static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin()));
  }

  std::size_t proof() const {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), "proof") - names.begin());
  }
};

std::vector<Message> differences(const Header& header, const Row& row, const Row& signed_row) {
  Differences all;
  if (row.size() != header.names.size())
    all.add([] { return tr("The row does not have as many cells as the first row of the file."); });
  for (std::size_t i = 0; i < std::min(row.size(), header.names.size()); ++i) {
    const std::string& name = header.names[i];
    if (header.cells[i] == signed_row.size()) {
      all.add([&] { return tr("The column {column} is not part of the signed record.", "column"_is = shown(name)); });
      continue;
    }
    const std::string cell = unguarded(row[i]);
    const std::string& right = signed_row[header.cells[i]];
    if (cell != right)
      all.add([&] {
        return tr("The column {column} says {found}; the signed record says {right}.", "column"_is = excerpt(name),
                  "found"_is = shown(cell), "right"_is = shown(right));
      });
  }
  return std::move(all).sentences();
}

/// A first row in the middle: somebody put two files one behind the other. No record has nothing but names in it.
bool is_heading(const Row& row) {
  const Row& columns = site_and_csv_columns();
  return std::all_of(row.begin(), row.end(), [&](const std::string& cell) {
    return std::find(columns.begin(), columns.end(), cell) != columns.end();
  });
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

Verification verify_table(std::string_view bytes, Keys known) {
  // Spreadsheets put other separators, leave out quotes and shorten numbers. Then no cell says what it said before.
  const bool is_as_written = is_as_formatted(bytes);
  TableReader from(bytes);
  Header header(from.row());
  const Row first_heading = header.names;
  Verification verified;
  std::size_t joined = 0;
  for (std::size_t number = 2; !from.at_end(); ++number) {
    const Row row = from.row();
    const auto where = [&] { return tr("row {number}", "number"_is = number); };
    if (is_empty(row)) continue;
    if (row == header.names || is_heading(row)) {
      header = Header(row);
      ++joined;
      continue;
    }
    const std::size_t proof = header.proof();
    if (row.size() <= proof || row[proof].empty()) {
      add_unproved(verified, [&] {
        return VerificationResult{
            where(), {}, Verdict::no_proof, {tr("This row has no proof code, so nothing vouches for it.")}};
      });
      continue;
    }
    VerificationResult result = judge(where(), row[proof], known);
    if (!is_as_written)
      downgrade_to_code_only(result, tr("Another program has written this file anew, so only the sentence before this "
                                        "one is proved, by the code, and nothing else that the file says."));
    if (header.names != first_heading)
      downgrade_to_code_only(result, tr("The heading above this row is not the first one of the file, so whoever reads "
                                        "the file takes its cells for others: only the sentence before this one is "
                                        "proved, by the code."));
    if (result.record) add_differences(result, differences(header, row, site_and_csv_row(*result.record, row[proof])));
    add(verified, std::move(result));
  }
  if (joined > 0)
    verified.remarks.push_back(trn("Another file was put behind the first one: its heading stands among the rows.",
                                   "{n} other files were put behind the first one: their headings stand among the "
                                   "rows.",
                                   joined));
  return verified;
}

}  // namespace rollcall::record
