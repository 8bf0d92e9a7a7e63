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

/// Adds it, or counts it where enough entries are told already that no known site vouches for.
void add(Verification& found, VerificationResult result);

/// The same, of such an entry: `result()` is not asked for one that is only counted.
template <class Result>
void add_unproved(Verification& found, Result result) {
  ++found.unproved;
  if (found.untold() == 0) found.results.push_back(result());
}

/// And of badges, which are JSON too.
Verification verify_statements(std::string_view bytes, Keys known, std::span<const SiteKey> history);
Verification verify_table(std::string_view bytes, Keys known);
/// The page may be sealed by a later key of the record's site.
Verification verify_certificate(std::string_view bytes, Keys known, std::span<const SiteKey> history);
/// Codes alone, such as a scanner writes them, may be genuine; what else a text says is never proved.
Verification verify_text(std::string_view bytes, Keys known);

/// For a file of which `find_codes` has not read all.
Message not_all_read();

/// True if the first line names a "proof" column.
bool is_table(std::string_view bytes);

}  // namespace rollcall::record
