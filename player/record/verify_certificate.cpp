#include <algorithm>

#include "player/record/file_seal.h"
#include "player/record/proof.h"
#include "player/record/verification_result.h"

namespace rollcall::record {
namespace {

Message look() {
  return tr("Only the sentence above is proved; compare it with the page, and do not trust what else the page says.");
}

/// The file's own difference from what the site sealed, if any.
std::vector<Message> differences(std::string_view bytes, const seal::KeyId& site, Keys known) {
  const std::optional<FileSeal> seal = file_seal(bytes);
  if (!seal) return {tr("The file has lost the seal over its whole page."), look()};
  const bool is_whole = std::any_of(known.begin(), known.end(), [&](const seal::PublicKey& key) {
    return seal->site == site && is_sealed_by(*seal, key);
  });
  if (!is_whole) return {tr("The page was changed after the site sealed it."), look()};
  return {};
}

}  // namespace

std::vector<VerificationResult> verify_certificate(std::string_view bytes, Keys known) {
  const std::vector<std::string> codes = find_codes(bytes);
  if (codes.empty())
    return {{tr("certificate"), {}, Verdict::no_proof, {tr("This PDF has no proof code, so nothing vouches for it.")}}};
  std::vector<VerificationResult> results;
  for (const std::string& code : codes) {
    VerificationResult result = judge(tr("certificate"), code, known);
    if (result.verdict == Verdict::genuine) add_differences(result, differences(bytes, *result.site, known));
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace rollcall::record
