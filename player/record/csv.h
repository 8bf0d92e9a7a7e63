#pragma once
#include <span>
#include <string>

#include "player/record/signed_record.h"
#include "player/record/table.h"

namespace rollcall::record {

/// A table for the personnel department (TABLES.md, beside this header, says what its columns are): UTF-8, a header
/// row, one row for each record. No cell starts a formula. The same records give the same bytes.
std::string csv(std::span<const SignedRecord> records);

/// The names of the columns; the last is "proof".
const Row& csv_columns();
/// One cell for each column, not yet guarded.
Row csv_row(const CompletionRecord& record, const std::string& proof);

/// The same with "site" before them, the id of the key that signed the record: where there are several sites.
const Row& site_and_csv_columns();
Row site_and_csv_row(const SignedRecord& record, const std::string& proof);

}  // namespace rollcall::record
