#include "player/record/badge.h"

#include <algorithm>
#include <string_view>

#include "player/error.h"
#include "player/record/badge_document.h"
#include "player/record/base58.h"
#include "player/record/proof.h"
#include "player/seal/data_integrity.h"

namespace rollcall::record {
namespace {

/// Beyond what any address of statements may not have: what an IRI has not (RFC 3987), and no reader lets through.
void require_badge_address(const std::string& address) {
  expect_address(address);
  if (address.find_first_of("<>\"{}|^`\\") != std::string::npos)
    throw Error(tr("{address} is not an address that badges can have.", "address"_is = address),
                tr("Set another one with: rollcall site set --activities ADDRESS"));
}

}  // namespace

std::string badge(const SignedRecord& record, const BadgeContent& content, const seal::SecretKey& site) {
  if (!record.passed)
    throw Error(tr("The record of {module} is of an attempt that did not pass, and badges are for those that did.",
                   "module"_is = record.module));
  require_badge_address(content.addresses.activities);
  BadgeDocument document = badge_document(record, proof_code(record), content, site.public_key());
  const seal::Signature signature = seal::sign_integrity(site, document.proof_quads, document.quads);
  document.proof["proofValue"] = "z" + to_base58(signature);
  document.json["proof"] = std::move(document.proof);
  return document.json.dump(2) + "\n";
}

}  // namespace rollcall::record
