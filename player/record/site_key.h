#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/message.h"
#include "player/seal/keys.h"

/// How a site came to the key that it signs with. A site is whoever has numbered records without gaps; its key may be
/// changed, and then the old one says so. Data that was copied goes on as a site of its own.
namespace rollcall::record {

enum class Coming : std::uint8_t {
  made,     ///< the first one of new data
  changed,  ///< in place of the one before, by whoever had that
  copied,   ///< for a copy of the data of the site that the key before is of
  lost,     ///< in place of the one before, which was not there any more: its word is missing
};

/// A key and its coming, signed with that key, and with the one before it where that was there, in the domain
/// "rollcall site key 1". As a line of text:
///
///     rollcall-site-key <key: 64 hex digits> <key before: 64, or -> made|changed|copied|lost <first record it signs>
///     <seconds since 1970> <signature of the key before: 128, or -> <its own: 128>
struct SiteKey {
  seal::PublicKey key{};
  std::optional<seal::PublicKey> before;
  Coming coming = Coming::made;
  std::uint64_t first = 1;  ///< the number of the first record that it signs
  std::int64_t since = 0;   ///< seconds since 1970 UTC
  std::optional<seal::Signature> by_before;
  seal::Signature by_key{};
  bool operator==(const SiteKey&) const = default;
};

SiteKey made(const seal::SecretKey& key, std::int64_t now);
/// `coming` is changed or copied.
SiteKey succeeded(const seal::SecretKey& key, const seal::SecretKey& before, Coming coming, std::uint64_t first,
                  std::int64_t now);
SiteKey replaced(const seal::SecretKey& key, const seal::PublicKey& lost, std::uint64_t first, std::int64_t now);

/// Has all the signatures that its coming asks for.
bool is_signed(const SiteKey& key);

std::string format(const SiteKey& key);
/// Nothing unless the line, without its LF, has exactly the form above. The signatures are not checked.
std::optional<SiteKey> parse_site_key(std::string_view line);
bool is_site_key(std::string_view line);

/// Those from the end on back, in their order, that lead to `key`, each from the one before; empty if none does. Only
/// what is signed counts.
std::vector<SiteKey> leading_to(const seal::PublicKey& key, std::span<const SiteKey> all);

/// What a site gives to whoever verifies its records: its public key as parse_public_key takes it, and on the lines
/// below how it came to it.
struct SiteFile {
  seal::PublicKey key{};
  std::vector<SiteKey> history;  ///< leads to `key`; may be empty
};
std::string format(const SiteFile& file);
/// Throws Error for another text, and for one whose lines do not lead to its key.
SiteFile parse_site_file(std::string_view text);

/// For the two below `all` is what `leading_to` or parse_site_file has found: signatures are not looked at again.

/// The first key of the site that `key` is of, as far as `all` says: keys of one site have the same.
seal::KeyId first_key_of(const seal::KeyId& key, std::span<const SiteKey> all);

/// `key` came after `before`, or is it, in whatever way: whoever has it has had the data of that site.
bool comes_from(const seal::KeyId& key, const seal::KeyId& before, std::span<const SiteKey> all);

/// "It took the place of the key 1a2b..., which said so." Empty for the first key of new data.
Message sentence(const SiteKey& key);

}  // namespace rollcall::record
