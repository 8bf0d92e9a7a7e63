#pragma once
#include <span>
#include <string>

#include "player/record/record.h"
#include "player/record/table.h"
#include "player/seal/keys.h"

namespace rollcall::record {

/// A table for the personnel department: UTF-8, a header row, one row for each record. No cell starts a formula. The
/// same records give the same bytes.
std::string csv(std::span<const CompletionRecord> records, const seal::SecretKey& site);

/// The names of the columns; the last is "proof".
const Row& csv_columns();
/// One cell for each column, not yet guarded.
Row csv_row(const CompletionRecord& record, const std::string& proof);

}  // namespace rollcall::record
