#include "player/record/base45.h"

#include <array>
#include <cstdint>

namespace rollcall::record {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// By character; none has the value 45.
constexpr std::array<std::uint8_t, 256> values = [] {
  std::array<std::uint8_t, 256> all{};
  all.fill(45);
  for (std::size_t i = 0; i < alphabet.size(); ++i) all[static_cast<unsigned char>(alphabet[i])] = std::uint8_t(i);
  return all;
}();

std::uint8_t value_of(char character) { return values[static_cast<unsigned char>(character)]; }

/// What three characters stand for, or two at the end.
std::optional<std::size_t> value_of(std::string_view group) {
  std::size_t value = 0;
  for (std::size_t k = group.size(); k-- > 0;) {
    const std::size_t digit = value_of(group[k]);
    if (digit == alphabet.size()) return std::nullopt;
    value = value * 45 + digit;
  }
  if (group.size() < 2 || value > (group.size() == 3 ? 0xffff : 0xff)) return std::nullopt;
  return value;
}

}  // namespace

bool is_base45(char character) { return value_of(character) < alphabet.size(); }

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

Bytes front_of_base45(std::string_view text) {
  Bytes bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (std::string_view group = text.substr(0, 3); !group.empty(); group = text.substr(0, 3)) {
    const std::optional<std::size_t> value = value_of(group);
    if (!value) break;
    if (group.size() == 3) bytes.push_back(static_cast<std::uint8_t>(*value >> 8));
    bytes.push_back(static_cast<std::uint8_t>(*value & 0xff));
    text.remove_prefix(group.size());
  }
  return bytes;
}

std::optional<Bytes> from_base45(std::string_view text) {
  Bytes bytes = front_of_base45(text);
  if (base45_size(bytes.size()) != text.size()) return std::nullopt;
  return bytes;
}

}  // namespace rollcall::record
