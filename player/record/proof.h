#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/signed_record.h"

/// The proof code: a whole record, signed by its site, in about 300 characters that fit a QR code and can be checked
/// offline. "RC1:" and the Base45 of: the binary record, the site's key id (8 bytes), the site's signature over both
/// (64 bytes, signed_record.h). The site's public key is not inside; whoever checks has it.
namespace rollcall::record {

inline constexpr std::string_view proof_prefix = "RC1:";
/// What the largest QR code holds (version 40, error correction M, ISO/IEC 18004).
inline constexpr std::size_t longest_proof = 3391;

/// False for what is too short to be a code of any format, or begins otherwise: then it need not be read.
bool may_be_proof(std::string_view code);

/// Throws Error for a record whose texts are so long that the code would not fit.
std::string proof_code(const SignedRecord& record);

/// Nothing is said yet about who signed it. Throws OlderFormat for a code that an older Rollcall made, and Malformed
/// unless `code` has exactly the form above.
SignedRecord read_proof(std::string_view code);

/// Every code in a text, cleaned: line breaks inside are left out, and "_", which stands for a space where a space
/// would not be seen or would get lost, is a space again. A code knows its own length, so whatever follows it does no
/// harm. A damaged code is returned as far as its characters go; after so many of them the rest is left.
struct Codes {
  std::vector<std::string> codes;
  bool are_all = true;
};
inline constexpr std::size_t most_unreadable_codes = 1000;
Codes find_codes(std::string_view text);

/// The code with "_" for each space, for print.
std::string as_printed(std::string_view code);

}  // namespace rollcall::record
