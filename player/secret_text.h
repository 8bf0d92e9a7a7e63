#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace rollcall {

/// How a secret key of Rollcall, the secret of a PC, and the private keys of other programs (RFC 7468) can be told in a
/// text.
inline constexpr std::string_view secret_key_word = "rollcall-secret-key ";
inline constexpr std::string_view sealed_key_word = "rollcall-sealed-key ";  ///< under a passphrase
inline constexpr std::string_view machine_secret_word = "rollcall-machine-secret ";
inline constexpr std::string_view private_key_word = "PRIVATE KEY-----";

/// Where the first secret stands in a text, none of which must then be shown; npos if there is none.
inline std::size_t find_secret(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : {secret_key_word, sealed_key_word, machine_secret_word, private_key_word})
    first = std::min(first, text.find(word));
  return first;
}

}  // namespace rollcall
