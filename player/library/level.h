#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/message.h"
#include "player/seal/keys.h"

namespace rollcall::library {

/// How far a library has come. Kept outside its folder, so that what is taken out of the folder is missed.
struct Level {
  std::optional<seal::PublicKey> root;  ///< of the trust list; nothing while there is none
  std::uint64_t sequence = 0;           ///< of the trust list
  std::map<std::string, std::uint64_t> releases;
};

/// "root <64 hex digits> <sequence>;<module> <release>;..." in one line; empty for a library in which nothing is yet.
std::string format(const Level& level);
/// Throws Error for another text.
Level parse_level(std::string_view text);

/// What `now` lacks of `before`, a sentence each.
std::vector<Message> fallen(const Level& before, const Level& now);

}  // namespace rollcall::library
