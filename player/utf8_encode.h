#pragma once
#include <string>

namespace rollcall {

/// Adds a character to a text in UTF-8. The character is at most U+10FFFF and no surrogate.
inline void append_utf8(std::string& text, char32_t character) {
  const auto add = [&text](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto add_continuation = [&](int shift) { add(0x80u | (character >> shift & 0x3fu)); };
  if (character < 0x80) return add(character);
  if (character < 0x800) {
    add(0xc0u | character >> 6);
  } else if (character < 0x10000) {
    add(0xe0u | character >> 12);
    add_continuation(6);
  } else {
    add(0xf0u | character >> 18);
    add_continuation(12);
    add_continuation(6);
  }
  add_continuation(0);
}

}  // namespace rollcall
