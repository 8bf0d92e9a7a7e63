#pragma once
#include "player/record/statements.h"
#include "player/record/verification_result.h"

/// For this folder only.
namespace rollcall::record {

/// Whether an object of JSON is meant as a badge, and not as a statement.
bool is_badge(const Json& json);

/// The badge is genuine if its code is, and if the site of the record, with that key or a later one, has signed exactly
/// what stands in it.
VerificationResult verify_badge(const Json& badge, const Message& where, Keys known, std::span<const SiteKey> history);

}  // namespace rollcall::record
