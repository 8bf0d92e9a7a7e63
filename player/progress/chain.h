#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "player/progress/database.h"
#include "player/record/record.h"
#include "player/seal/keys.h"

/// Finished records as links of a chain: each link holds the digest of the one before it and is signed by the site, in
/// the domain "rollcall journal 1". In the journal each link is one line of text, with LF at its end:
///
///     <sequence> <previous: 64 hex digits> <compact record: hex digits> <site's public key: 64> <signature: 128>
namespace rollcall::progress {

struct Link {
  std::uint64_t sequence = 0;
  seal::Digest previous{};  ///< digest of the link before; zero for the first
  Bytes record;             ///< record::encode
  seal::PublicKey site{};
  seal::Signature signature{};
  bool operator==(const Link&) const = default;
};

Link make_link(const record::CompletionRecord& record, const seal::Digest& previous, const seal::SecretKey& site);

/// What the next link holds as `previous`.
seal::Digest digest(const Link& link);
bool is_signed(const Link& link);

std::string format(const Link& link);
/// Nothing unless the line, without its LF, has exactly the form above. The signature is not checked.
std::optional<Link> parse_link(std::string_view line);

}  // namespace rollcall::progress
