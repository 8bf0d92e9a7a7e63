#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "player/record/signed_record.h"
#include "player/record/xapi.h"

/// The statements of one record, for writing them and for comparing those in a file with them. For this folder only.
namespace rollcall::record {

using Json = nlohmann::ordered_json;

inline constexpr const char* proof_extension = "https://rollcall.invalid/xapi/proof";
inline constexpr const char* version_extension = "https://rollcall.invalid/xapi/version";
/// Where the version stood in statements before: as text, or as one number (`Version::release`).
inline constexpr const char* older_version_extension = "https://rollcall.invalid/xapi/release";

/// An array of two objects, keys in a fixed order.
Json statements(const SignedRecord& record, const std::string& proof, const Addresses& addresses);

}  // namespace rollcall::record
