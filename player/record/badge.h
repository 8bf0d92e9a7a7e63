#pragma once
#include <string>

#include "player/record/signed_record.h"
#include "player/record/xapi.h"

namespace rollcall::record {

/// What a badge says beside its record: in the words of whoever issues it, and signed like all of it.
struct BadgeContent {
  std::string issuer;       ///< what the site is called
  std::string achievement;  ///< the title of the module
  std::string description;  ///< what the module is about
  Addresses addresses;
  bool operator==(const BadgeContent&) const = default;
};

/// A record as an Open Badge 3.0: a verifiable credential (W3C VC Data Model 2.0) with the proof code of the record as
/// its evidence, signed with the key that the site has now (`eddsa-rdfc-2022`), of which its issuer is the `did:key`.
/// Who earned it is named by an id that follows from site and staff number; the staff number itself stands in the proof
/// code. JSON, the same bytes for the same record, words and key.
///
/// Throws Error for a record that was not passed, and for addresses that cannot stand in a badge.
std::string badge(const SignedRecord& record, const BadgeContent& content, const seal::SecretKey& site);

}  // namespace rollcall::record
