#pragma once
#include <span>
#include <string>
#include <string_view>

#include "player/record/signed_record.h"

namespace rollcall::record {

/// Where the staff numbers belong, as an address that names a system and need not exist. ".invalid" never does.
inline constexpr std::string_view default_home_page = "https://rollcall.invalid/staff";

/// Experience API statements, as one JSON array: for each record "completed", then "passed" or "failed". Valid for xAPI
/// 1.0.3 and 2.0 (IEEE 9274.1.1). Ids follow from the registration, so that a statement sent twice is the same
/// statement. The same records give the same bytes.
std::string xapi(std::span<const SignedRecord> records, std::string_view home_page = default_home_page);

}  // namespace rollcall::record
