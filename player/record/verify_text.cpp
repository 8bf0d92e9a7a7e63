#include <string>
#include <utility>

#include "player/byte_order_mark.h"
#include "player/record/proof.h"
#include "player/record/verification_result.h"

namespace rollcall::record {
namespace {

/// Codes go over lines, and their spaces are printed as underscores.
std::string without_blanks(std::string_view text) {
  std::string rest(text);
  std::erase_if(rest, [](char c) { return std::string_view(" _\t\r\n").find(c) != std::string_view::npos; });
  return rest;
}

/// True if the text says nothing but these codes.
bool is_made_of(std::string_view text, std::span<const std::string> codes) {
  std::string all;
  for (const std::string& code : codes) all += without_blanks(code);
  return without_blanks(without_byte_order_mark(text)) == all;
}

}  // namespace

Verification verify_text(std::string_view bytes, Keys known) {
  const Codes found = find_codes(bytes);
  const bool has_only_codes = found.are_all && is_made_of(bytes, found.codes);
  Verification verified;
  std::size_t number = 0;
  for (const std::string& code : found.codes) {
    VerificationResult result = judge(tr("code {number}", "number"_is = ++number), code, known);
    if (!has_only_codes)
      downgrade_to_code_only(result,
                             tr("There is more in this file than proof codes, so only the sentence before this one is "
                                "proved, by the code, and nothing else that the file says."));
    add(verified, std::move(result));
  }
  if (!found.are_all) verified.remarks.push_back(not_all_read());
  return verified;
}

}  // namespace rollcall::record
