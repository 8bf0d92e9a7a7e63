#include <algorithm>

#include "player/record/file_seal.h"
#include "player/record/proof.h"
#include "player/record/verification_result.h"

namespace rollcall::record {
namespace {

Message look() {
  return tr("Only the sentence above is proved; compare it with the page, and do not trust what else the page says.");
}

/// The seal over the whole page. It is read once, however many codes stand on the page.
class PageSeal {
 public:
  PageSeal(std::string_view bytes, Keys known, std::span<const SiteKey> history)
      : x_seal(file_seal(bytes)), x_history(history) {
    x_is_whole = x_seal && std::any_of(known.begin(), known.end(),
                                       [&](const seal::PublicKey& key) { return is_sealed_by(*x_seal, key); });
  }

  /// The file's own difference from what this site sealed, with this key or a later one, if any.
  std::vector<Message> differences(const seal::KeyId& site) const {
    if (!x_seal) return {tr("The file has lost the seal over its whole page."), look()};
    if (!x_is_whole || !comes_from(x_seal->site, site, x_history))
      return {tr("The page was changed after the site sealed it."), look()};
    return {};
  }

 private:
  std::optional<FileSeal> x_seal;
  std::span<const SiteKey> x_history;
  bool x_is_whole = false;
};

}  // namespace

Verification verify_certificate(std::string_view bytes, Keys known, std::span<const SiteKey> history) {
  const Codes found = find_codes(bytes);
  const PageSeal page(bytes, known, history);
  Verification verified;
  if (found.codes.empty())
    add(verified,
        {tr("certificate"), {}, Verdict::no_proof, {tr("This PDF has no proof code, so nothing vouches for it.")}});
  for (const std::string& code : found.codes) {
    VerificationResult result = judge(tr("certificate"), code, known);
    if (result.verdict == Verdict::genuine) add_differences(result, page.differences(*result.site));
    add(verified, std::move(result));
  }
  if (!found.are_all) verified.remarks.push_back(not_all_read());
  return verified;
}

}  // namespace rollcall::record
