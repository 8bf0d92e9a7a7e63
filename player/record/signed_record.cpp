#include "player/record/signed_record.h"

#include "player/record/binary.h"

namespace rollcall::record {
namespace {

constexpr std::string_view domain = "rollcall record 1";

/// A record has one spelling, so what was signed can be made from it again.
Bytes message(const CompletionRecord& record, const seal::KeyId& site) {
  Bytes bytes = encode(record);
  bytes.insert(bytes.end(), site.begin(), site.end());
  return bytes;
}

}  // namespace

SignedRecord sign(const CompletionRecord& record, const seal::SecretKey& site) {
  SignedRecord made{record, seal::key_id(site.public_key()), {}};
  made.signature = site.sign(domain, message(record, made.site));
  return made;
}

bool is_signed_by(const SignedRecord& record, const seal::PublicKey& site) {
  return seal::key_id(site) == record.site &&
         seal::verifies(site, domain, message(record, record.site), record.signature);
}

}  // namespace rollcall::record
