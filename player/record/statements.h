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

/// An array of four objects in the order in which things happened, keys in a fixed order.
Json statements(const SignedRecord& record, const std::string& proof, const Addresses& addresses);

inline constexpr const char* decision_extension = "https://rollcall.invalid/xapi/decision";

/// That somebody took a decision in the attempt of this record.
Json answered(const SignedRecord& record, const std::string& proof, const Addresses& addresses,
              const SignedDecision& decision);

}  // namespace rollcall::record
