#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "player/record/event.h"
#include "player/record/signed_record.h"
#include "player/record/site_key.h"
#include "player/run/trace.h"

/// What a site sends to the national unit: records, events and, if the unit asks for them, the choices of attempts, in
/// parts that nobody but the unit can open. BUNDLE.md, beside this header, has the bytes.
namespace rollcall::record {

/// What was done in the attempt of a record. The site vouches for it by signing the part that it is in.
struct Choices {
  std::array<std::uint8_t, 16> registration{};
  run::Trace trace;
  bool operator==(const Choices&) const = default;
};

enum class Kind : std::uint8_t { record, event, choices };
/// "record", "event" or "choices", for other programs.
const char* word(Kind kind);

/// One thing in a bundle, as the bytes that it travels in: a unit that cannot read one still knows which it is, and
/// goes on with the others.
struct Item {
  Kind kind = Kind::record;
  Bytes bytes;

  /// Names it in receipts.
  seal::Digest digest() const;
  auto operator<=>(const Item&) const = default;
};

Item item_of(const SignedRecord& record);
Item item_of(const SignedEvent& event);
Item item_of(const Choices& choices);
/// Throw OlderFormat, and Malformed for what is no such item. Signatures are not checked.
SignedRecord record_in(const Item& item);
SignedEvent event_in(const Item& item);
Choices choices_in(const Item& item);

/// How many there are of each kind.
struct Counts {
  std::uint64_t records = 0, events = 0, choices = 0;
  auto operator<=>(const Counts&) const = default;
};
Counts counts_of(const std::vector<Item>& items);

/// A part as the unit opens it. Every part says what the whole bundle is, and can be taken without the others.
struct BundlePart {
  SiteFile site;          ///< whose key signed the part
  seal::Digest bundle{};  ///< over all its items, in their order
  Counts whole;           ///< of the bundle
  std::uint32_t number = 1, parts = 1;
  std::vector<Item> items;  ///< of this part
};

inline constexpr std::size_t usual_part = std::size_t{240} << 10;

/// In the order in which the parts are numbered. A part has about `part_size` bytes of items, or one item. The same
/// items make the same bytes: whoever was interrupted makes them again. Throws Error for an item that no part can hold,
/// and for more than `most_parts`.
std::vector<Bytes> bundle_parts(const std::vector<Item>& items, const SiteFile& site, const seal::SecretKey& key,
                                const seal::PublicKey& unit, std::size_t part_size = usual_part);

inline constexpr std::size_t largest_part = std::size_t{16} << 20;  ///< as a file, in bytes
inline constexpr std::uint32_t most_parts = 100'000;

/// Whether it begins like a part, whoever it is for.
bool is_bundle(ByteView file);

/// Throws Error for a part that is for another unit, and Malformed for what is none, was altered, or was not signed by
/// the key that it names. Whether that key is a site's, nobody has said yet.
BundlePart open_part(ByteView file, const seal::SecretKey& unit);

}  // namespace rollcall::record
