#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rollcall {

/// The length of the well-formed sequence that starts the text, or 0.
inline std::size_t utf8_sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) -> std::uint8_t {
    return i < text.size() ? static_cast<std::uint8_t>(text[i]) : std::uint8_t{0};
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
  const auto second_within = [&](unsigned low, unsigned high) { return byte(1) >= low && byte(1) <= high; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return continues(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const bool second = second_within(first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
    return second && continues(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const bool second = second_within(first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
    return second && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

/// How many bytes at the start of the text are ASCII, or somewhat fewer: whole blocks, which compilers make quick.
inline std::size_t ascii_start(std::string_view text) {
  constexpr std::uint64_t not_ascii = 0x8080808080808080u;
  std::size_t length = 0;
  for (std::uint64_t block[8]; length + sizeof(block) <= text.size(); length += sizeof(block)) {
    std::memcpy(block, text.data() + length, sizeof(block));
    std::uint64_t all = 0;
    for (const std::uint64_t eight : block) all |= eight;
    if ((all & not_ascii) != 0) break;
  }
  for (std::uint64_t eight = 0; length + sizeof(eight) <= text.size(); length += sizeof(eight)) {
    std::memcpy(&eight, text.data() + length, sizeof(eight));
    if ((eight & not_ascii) != 0) break;
  }
  return length;
}

/// Well-formed UTF-8 as Unicode defines it (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
inline bool is_utf8(std::string_view text) {
  for (;;) {
    text.remove_prefix(ascii_start(text));
    if (text.empty()) return true;
    const std::size_t length = utf8_sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
}

/// Takes the first character away from a text that is not empty: U+FFFD for a byte that starts no well-formed sequence.
inline char32_t take_character(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::size_t length = utf8_sequence_length(text);
  char32_t character = length == 0 ? U'\ufffd' : length == 1 ? byte(0) : byte(0) & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) character = character << 6 | (byte(i) & 0x3fu);
  text.remove_prefix(length == 0 ? 1 : length);
  return character;
}

/// Whether the byte continues a sequence and starts none.
inline bool is_utf8_continuation(char byte) { return (static_cast<std::uint8_t>(byte) & 0xc0u) == 0x80u; }

/// In characters.
inline std::size_t utf8_length(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_utf8_continuation(c); }));
}

/// About the first `bytes` of a text, without cutting a character.
inline std::string_view utf8_start(std::string_view text, std::size_t bytes) {
  while (bytes < text.size() && is_utf8_continuation(text[bytes])) ++bytes;
  return text.substr(0, bytes);
}

}  // namespace rollcall
