#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "player/record/bundle.h"

/// What a unit has been sent by its sites: sets, of which the union is taken. In whatever order, how often and how
/// completely parts arrive, the same parts make the same sets; what follows from them is computed, never stored.
namespace rollcall::record {

/// What a site says of one of its bundles, in every part of it.
struct BundleName {
  seal::Digest digest{};
  Counts whole;
  std::uint32_t parts = 1;
  auto operator<=>(const BundleName&) const = default;
};

/// From one site.
struct Sent {
  std::set<seal::PublicKey> keys;                         ///< that signed parts
  std::set<std::string> history;                          ///< how the site came to them: lines, as `format` makes them
  std::map<BundleName, std::set<std::uint32_t>> bundles;  ///< with the numbers of the parts that are here
  std::set<Item> items;
  bool operator==(const Sent&) const = default;
};

/// By the first key of the site that sent it.
using Gathered = std::map<seal::KeyId, Sent>;

/// Throws Error unless the key of the part is one that a site of `known` has now, or has come to since by its own word.
void add(Gathered& all, const BundlePart& part, std::span<const SiteFile> known);
void add(Gathered& all, const Gathered& more);

/// Why a unit does not count something.
enum class Refusal : std::uint8_t {
  unreadable,    ///< it is damaged
  older_format,  ///< made by an older Rollcall, in a form that is not read any more
  not_signed,    ///< by no key of the site that sent it
  forked,        ///< the site has made two under one number, or of one attempt; both are kept, and neither counts
};
/// "unreadable", "older-format", "not-signed", "forked", for other programs.
const char* word(Refusal refusal);
Message sentence(Refusal refusal);

/// What is said of one item.
struct Judgement {
  Item item;
  seal::KeyId sender{};            ///< by its first key
  std::uint64_t number = 0;        ///< of the record or the event; 0 for choices and for what cannot be read
  std::optional<Refusal> refusal;  ///< nothing: it is taken
};

/// Two or more that cannot all be.
struct Fork {
  Kind kind = Kind::record;
  seal::KeyId site{};        ///< whose numbers they are, by its first key
  std::uint64_t number = 0;  ///< the least one of them; 0 for choices
  std::set<seal::Digest> items;
  bool operator==(const Fork&) const = default;
};

/// What follows from all that was gathered, in an order that is the same for the same sets.
struct Findings {
  std::vector<Judgement> judgements;
  std::vector<Fork> forks;
  /// What counts, by site and number, each once whoever sent it.
  std::vector<SignedRecord> records;
  std::vector<SignedEvent> events;
  std::vector<Choices> choices;
};
Findings findings(const Gathered& all);

}  // namespace rollcall::record
