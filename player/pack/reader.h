#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"
#include "player/scenario/scenario.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"
#include "player/seal/trust.h"

namespace rollcall::pack {

/// Bytes at offsets: a file, or memory. Throws Error when it cannot deliver.
class Storage {
 public:
  virtual ~Storage() = default;
  virtual std::uint64_t size() const = 0;
  virtual void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const = 0;
};
std::unique_ptr<Storage> in_memory(std::vector<std::uint8_t> bytes);

/// A pack that must not be used. `reason` is stable for tests and `--json`; what() is for the officer.
class Refused : public Error {
 public:
  enum class Reason : std::uint8_t {
    not_a_pack,
    truncated,
    damaged,
    newer_player_needed,
    older_format,
    unknown_publisher,
    bad_signature,
    revoked_key,
    not_for_this_publisher,
    older_release,
    below_minimum_release,
    not_playable,
  };
  Refused(Reason reason, Message message, Message hint)
      : Error(std::move(message), std::move(hint)), x_reason(reason) {}
  Reason reason() const { return x_reason; }

 private:
  Reason x_reason;
};

/// What a pack holds.
enum class Kind : std::uint8_t { module, path };

/// What the signed header says.
struct Identity {
  std::string module;  ///< id; of a path its own
  scenario::Version version;
  seal::Digest digest{};  ///< BLAKE2b-256 of the index: identifies the exact pack
  seal::KeyId signer{};
  Kind kind = Kind::module;  ///< by the names of its entries; of a stated identity nobody knows it
};

/// What the header of a pack says of itself, while nobody has looked whether that is true: to be shown as such. Throws
/// Refused if there is no header of a pack, and Error if the storage fails.
Identity stated_identity(const Storage& storage);

/// A verified pack. Opening checks size, header, signature, trust and index; each 64 KiB chunk is verified when it is
/// read. Nothing of a pack is interpreted before it is verified.
class Reader {
 public:
  /// Throws Refused, or Error if the storage fails.
  Reader(std::unique_ptr<Storage> storage, const seal::TrustList& trust);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  const Identity& identity() const;
  std::vector<std::string> entries() const;  ///< names, sorted
  bool has(std::string_view entry) const;
  /// The whole entry, every chunk verified. Throws Refused (damaged) or Error (drive). Precondition: has(entry).
  std::vector<std::uint8_t> read(std::string_view entry) const;
  /// Reads and verifies every byte of the pack, padding included.
  void verify_all() const;
  /// The same a part at a time: header and index are the first, and each entry is one.
  std::size_t parts() const;
  /// Precondition: part < parts().
  void verify(std::size_t part) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::pack
