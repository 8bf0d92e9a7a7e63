#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/message.h"
#include "player/record/signed_record.h"
#include "player/record/site_key.h"
#include "player/seal/keys.h"

namespace rollcall::record {

enum class Verdict : std::uint8_t {
  genuine,       ///< signed by a known site, and everything the file shows is what was signed
  altered,       ///< the code is genuine, but the file shows something else
  code_only,     ///< the code is genuine, but the file is not as Rollcall wrote it: only the code proves something
  unknown_site,  ///< the code is whole, but none of the known keys is its site's
  forged,        ///< the code names a known site that did not sign it
  older_format,  ///< the code was made by an older Rollcall, in a form that is not read any more
  unreadable,    ///< the code is damaged
  no_proof,      ///< an entry without a code
  repeated,      ///< genuine, and in the file already
  forked,        ///< the site signed two different records under one number, or of one attempt
  not_held,      ///< a key of the site signed it, and the site's own data does not have it
};

/// One record found in a file. The first sentence says what was found, the others what is wrong or was not checked.
struct VerificationResult {
  Message where;                       ///< "row 2", "statement 1", "code 1", "certificate"
  std::optional<SignedRecord> record;  ///< what the code says, if it can be read
  Verdict verdict = Verdict::unreadable;
  std::vector<Message> sentences;
  std::optional<seal::KeyId> site = {};  ///< whose key the code names, if it can be read
  std::string part = {};                 ///< which statement of its record it is; empty: all of it
};

/// Of entries that no known site vouches for, whatever their number in a file, so many are told one by one.
inline constexpr std::size_t most_told_unproved = 1000;

/// Whether a known site signed the record, whatever else is to be said of it.
bool is_proved(const VerificationResult& result);

/// What was found in a file.
struct Verification {
  std::vector<VerificationResult> results;  ///< in the order of the file; empty: it holds no record at all
  std::vector<Message> remarks;             ///< about all of them together: what is missing, what stands out of order
  std::size_t unproved = 0;                 ///< entries that no known site vouches for, told or not

  /// Those that are not in `results`.
  std::size_t untold() const { return unproved - std::min(unproved, most_told_unproved); }
};

/// Checks an xAPI file, a badge, a CSV table, a PDF certificate or any text with proof codes in it (such as what a
/// telephone read from a QR code) against the public keys of the sites that are known; `history` says how some of them
/// came to their keys. Throws Error if the file looks like one of these and is too damaged to be taken apart.
Verification verify_file(std::string_view bytes, std::span<const seal::PublicKey> known,
                         std::span<const SiteKey> history = {});

/// "4711 completed small-things 1.0.0 (refresher) on 2025-11-20 and passed, with 14 of 18 points."
Message sentence(const CompletionRecord& record);

}  // namespace rollcall::record
