#include "player/seal/fingerprint.h"

#include <span>

#include "player/ascii.h"
#include "player/seal/hash.h"

namespace rollcall::seal {
namespace {

std::string digits_of(const PublicKey& key) {
  const Digest whole = digest(key);
  return hex(std::span(whole).first<16>());
}

}  // namespace

std::string fingerprint(const PublicKey& key) {
  std::string text = digits_of(key);
  for (std::size_t at = text.size() - 4; at > 0; at -= 4) text.insert(at, " ");
  return text;
}

bool has_fingerprint(const PublicKey& key, std::string_view typed) {
  std::string digits;
  for (const char c : typed) {
    if (c != ' ' && c != '-' && c != ':') digits += c;
  }
  return ascii_lower(digits) == digits_of(key);
}

}  // namespace rollcall::seal
