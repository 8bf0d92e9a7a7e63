#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "player/bytes.h"
#include "player/record/formatting.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"

/// What a site notes beside its records: corrections, numbers of one person, paths. A record is never changed; what was
/// wrong about it, or came after it, is an event of its own, signed like a record, and the readers of records read
/// both.
///
/// Events have a series of their own, apart from that of the records, so that whoever gets the records alone misses no
/// number. Each holds the digest of the one before it, so that a gap shows, and how many records there were when it was
/// noted. An event stays when its learner is erased: it holds staff numbers, and never a name. As few bytes, in exactly
/// one spelling (record/bytes.h):
///
///     1                      byte, the form
///     number                 number
///     previous               32 bytes
///     records                number
///     noted                  signed number
///     offset                 signed number, minutes, at most a day
///     kind                   byte: 0 for the first alternative of What, and so on
///     what the kind has      texts; registration 16 bytes; a day as number, byte, byte; else numbers
namespace rollcall::record {

/// Which name it was and is, only the database of the learner says.
struct NameCorrected {
  std::string staff_number;
  bool operator==(const NameCorrected&) const = default;
};

/// Records until then keep the old number, and are of whoever has the new one. The old one may be given to somebody
/// else afterwards.
struct NumberCorrected {
  std::string before, after;
  bool operator==(const NumberCorrected&) const = default;
};

/// The record of this attempt does not count: it was ended wrongly. It stays, as its learner's.
struct SetAside {
  std::array<std::uint8_t, 16> registration{};
  std::string reason;
  bool operator==(const SetAside&) const = default;
};

/// What was set aside counts after all.
struct CountedAgain {
  std::array<std::uint8_t, 16> registration{};
  std::string reason;
  bool operator==(const CountedAgain&) const = default;
};

/// Two numbers of one person; the first is the lesser by its bytes. Nothing is merged.
struct Linked {
  std::string one, other;
  bool operator==(const Linked&) const = default;
};

struct Unlinked {
  std::string one, other;
  bool operator==(const Unlinked&) const = default;
};

struct Joined {
  std::string staff_number;
  std::string path;  ///< id
  Date day;          ///< of the calendar, from which its terms count
  bool operator==(const Joined&) const = default;
};

/// What was completed stays, and counts again when they come back.
struct Left {
  std::string staff_number;
  std::string path;
  Date day;
  bool operator==(const Left&) const = default;
};

/// The choices of attempts that had ended before `day` were deleted, as the site keeps them so many months.
struct ChoicesDeleted {
  std::uint32_t attempts = 0;
  std::uint32_t months = 0;
  Date day;
  bool operator==(const ChoicesDeleted&) const = default;
};

using What = std::variant<NameCorrected, NumberCorrected, SetAside, CountedAgain, Linked, Unlinked, Joined, Left,
                          ChoicesDeleted>;

struct Event {
  std::uint64_t number = 0;   ///< per site, from 1, without gaps
  seal::Digest previous{};    ///< digest of the event before; zero for the first
  std::uint64_t records = 0;  ///< that the site had made: the number of the last one
  std::int64_t noted = 0;     ///< seconds since 1970 UTC, by the clock of the PC
  std::int16_t offset = 0;    ///< of the clock on the wall from UTC, in minutes
  What what;
  bool operator==(const Event&) const = default;
};

struct SignedEvent : Event {
  seal::KeyId site{};
  seal::Signature signature{};  ///< Ed25519 in the domain "rollcall event 1", over the bytes and the key id
  bool operator==(const SignedEvent&) const = default;
};

Bytes encode(const Event& event);
/// Throws Malformed for anything else but the bytes that `encode` makes.
Event decode_event(ByteView bytes);

/// What the next event holds as `previous`.
seal::Digest digest(const Event& event);

SignedEvent sign(const Event& event, const seal::SecretKey& site);
bool is_signed_by(const SignedEvent& event, const seal::PublicKey& site);

/// In the order that an event holds them.
Linked linked(std::string one, std::string other);
Unlinked unlinked(std::string one, std::string other);

}  // namespace rollcall::record
