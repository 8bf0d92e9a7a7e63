#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "player/record/signed_record.h"
#include "player/record/xapi.h"

/// The statements of one record, for writing them and for comparing those in a file with them. For this folder only.
namespace rollcall::record {

using Json = nlohmann::ordered_json;

inline constexpr const char* proof_extension = "https://rollcall.invalid/xapi/proof";

/// An array of two objects, keys in a fixed order.
Json statements(const SignedRecord& record, const std::string& proof, const Addresses& addresses);

}  // namespace rollcall::record
