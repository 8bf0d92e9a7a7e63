#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "player/record/verify.h"

/// The parts of verification, one for each face. For this folder only.
namespace rollcall::record {

using Keys = std::span<const seal::PublicKey>;

/// What the code alone says: genuine, unknown_site, forged, older_format or unreadable.
VerificationResult judge(const Message& where, std::string_view code, Keys known);

/// Adds the differences to the result; a genuine one with differences becomes altered.
void add_differences(VerificationResult& result, std::span<const Message> differences);

/// Says that the file is not as Rollcall wrote it, with this sentence: a genuine result is now about the code alone.
void downgrade_to_code_only(VerificationResult& result, Message sentence);

std::vector<VerificationResult> verify_statements(std::string_view bytes, Keys known);
std::vector<VerificationResult> verify_table(std::string_view bytes, Keys known);
std::vector<VerificationResult> verify_certificate(std::string_view bytes, Keys known);
/// Codes alone, such as a scanner writes them, may be genuine; what else a text says is never proved.
std::vector<VerificationResult> verify_text(std::string_view bytes, Keys known);

/// True if the first line names a "proof" column.
bool is_table(std::string_view bytes);

}  // namespace rollcall::record
