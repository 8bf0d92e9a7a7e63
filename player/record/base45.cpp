#include "player/record/base45.h"

namespace rollcall::record {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

}  // namespace

bool is_base45(char character) { return alphabet.find(character) != std::string_view::npos; }

std::string to_base45(ByteView bytes) {
  std::string text;
  text.reserve(base45_size(bytes.size()));
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const bool is_pair = i + 1 < bytes.size();
    unsigned value = is_pair ? bytes[i] * 256u + bytes[i + 1] : bytes[i];
    for (int digit = 0; digit < (is_pair ? 3 : 2); ++digit, value /= 45) text += alphabet[value % 45];
  }
  return text;
}

std::optional<Bytes> from_base45(std::string_view text) {
  if (text.size() % 3 == 1) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const std::string_view group = text.substr(i, 3);
    std::size_t value = 0;
    for (std::size_t k = group.size(); k-- > 0;) {
      const std::size_t digit = alphabet.find(group[k]);
      if (digit == std::string_view::npos) return std::nullopt;
      value = value * 45 + digit;
    }
    if (value > (group.size() == 3 ? 0xffff : 0xff)) return std::nullopt;
    if (group.size() == 3) bytes.push_back(static_cast<std::uint8_t>(value >> 8));
    bytes.push_back(static_cast<std::uint8_t>(value & 0xff));
  }
  return bytes;
}

}  // namespace rollcall::record
