#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/merge.h"

/// What a unit answers to a site: of all that the site has sent until then, what is taken, what is refused and why, and
/// which parts are missing. Text, so that it can be looked at, in exactly one spelling:
///
///     rollcall-receipt 1
///     unit <64 hex digits: the key of the unit>
///     site <16 hex digits: the first key of the site>
///     bundle <64 hex digits> records <n> events <n> choices <n> parts <n> missing <"-", or numbers with commas>
///     taken <record|event|choices> <number> <64 hex digits>
///     refused <record|event|choices> <number> <64 hex digits> <unreadable|older-format|not-signed|forked>
///     signature <128 hex digits: of the unit, in the domain "rollcall receipt 1", over all lines above>
///
/// with any number of lines that begin with bundle, taken and refused, in this order, each kind of them sorted. Items
/// are named by their digests (bundle.h); the numbers are for people.
namespace rollcall::record {

struct Receipt {
  struct Bundle {
    BundleName name;
    std::vector<std::uint32_t> missing;  ///< numbers of parts
    auto operator<=>(const Bundle&) const = default;
  };
  struct Entry {
    Kind kind = Kind::record;
    std::uint64_t number = 0;
    seal::Digest item{};
    std::optional<Refusal> refusal;  ///< nothing: taken
    bool operator==(const Entry&) const = default;
  };
  seal::PublicKey unit{};
  seal::KeyId site{};
  std::vector<Bundle> bundles;
  std::vector<Entry> entries;
  bool operator==(const Receipt&) const = default;
};

/// One for each site that has sent something.
std::vector<Receipt> receipts(const Gathered& all, const Findings& found, const seal::PublicKey& unit);

/// Signed. Precondition: `unit` is the secret half of `receipt.unit`.
std::string format(const Receipt& receipt, const seal::SecretKey& unit);

bool is_receipt(std::string_view text);

/// Throws Malformed unless the text is exactly of the form above and signed by the unit that it names. Whether that is
/// the right unit, nobody has said yet.
Receipt parse_receipt(std::string_view text);

}  // namespace rollcall::record
