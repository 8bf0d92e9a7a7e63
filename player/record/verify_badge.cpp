#include "player/record/verify_badge.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "player/record/badge_document.h"
#include "player/record/base58.h"
#include "player/record/did_key.h"
#include "player/record/json_places.h"
#include "player/record/statement_differences.h"
#include "player/seal/data_integrity.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

/// The words that the badge has beside its record. An achievement that is named under no address of the record is told
/// as a difference.
BadgeContent content_of(const Json& badge, const CompletionRecord& record) {
  BadgeContent content;
  content.issuer = text_at(badge, {"issuer", "name"});
  content.achievement = text_at(badge, {"name"});
  content.description = text_at(badge, {"credentialSubject", "achievement", "description"});
  const std::string address = text_at(badge, {"credentialSubject", "achievement", "id"});
  BadgeContent without_address;
  without_address.addresses.activities.clear();
  const std::string end = achievement_address(record, without_address);
  if (address.size() > end.size() && address.ends_with(end))
    content.addresses.activities = address.substr(0, address.size() - end.size());
  return content;
}

std::optional<seal::Signature> signature_of(const Json& badge) {
  const std::string text = text_at(badge, {"proof", "proofValue"});
  const auto bytes = text.starts_with('z') ? from_base58(std::string_view(text).substr(1)) : std::nullopt;
  seal::Signature signature{};
  if (!bytes || bytes->size() != signature.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), signature.begin());
  return signature;
}

/// Everything but the signature stands in the badge as the site would write it.
std::vector<Message> differences_of(const Json& badge, const BadgeDocument& right) {
  Json expected = right.json;
  expected["proof"] = right.proof;
  Json found = badge;
  if (const Json* proof = find(badge, {"proof"}); proof && proof->is_object()) found["proof"].erase("proofValue");
  // In whatever order its names stand.
  if (nlohmann::json(found) == nlohmann::json(expected)) return {};
  std::vector<Message> all = differences(found, expected);
  if (all.empty()) all.push_back(tr("The badge does not stand as Rollcall writes it."));
  return all;
}

}  // namespace

bool is_badge(const Json& json) { return find(json, {"credentialSubject"}) != nullptr; }

VerificationResult verify_badge(const Json& badge, const Message& where, Keys known, std::span<const SiteKey> history) {
  const Json* evidence = find(badge, {"evidence"});
  const std::string code =
      evidence && evidence->is_array() && !evidence->empty() ? text_at((*evidence)[0], {"narrative"}) : std::string();
  if (code.empty())
    return {where, {}, Verdict::no_proof, {tr("This badge has no proof code, so nothing vouches for it.")}};
  VerificationResult result = judge(where, code, known);
  if (!result.record || result.verdict == Verdict::forged) return result;
  const std::optional<seal::PublicKey> issuer = parse_did_key(text_at(badge, {"issuer", "id"}));
  if (!issuer || std::find(known.begin(), known.end(), *issuer) == known.end() ||
      !comes_from(seal::key_id(*issuer), result.record->site, history)) {
    downgrade_to_code_only(result, tr("Whoever issues this badge is not the site of the record, as far as is known "
                                      "here, so only the sentence before this one is proved, by the code."));
    return result;
  }
  const BadgeDocument right = badge_document(*result.record, code, content_of(badge, *result.record), *issuer);
  add_differences(result, differences_of(badge, right));
  const std::optional<seal::Signature> signature = signature_of(badge);
  if (!signature || !seal::verifies_integrity(*issuer, right.proof_quads, right.quads, *signature))
    add_differences(result, std::vector{tr("The signature of the site does not fit the badge.")});
  return result;
}

}  // namespace rollcall::record
