#pragma once
#include <string>
#include <string_view>

#include "player/utf8.h"

namespace rollcall {

/// What a terminal obeys instead of showing it, or what turns the direction of the words around it: the control
/// characters of ASCII and of ISO 6429 (C0, DEL, C1), the line and paragraph separators of Unicode, and the controls of
/// its bidirectional algorithm (UAX 9).
constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}
/// Three of them only say on which side they stand, and texts in some scripts need them.
constexpr bool is_direction_mark(char32_t c) { return c == 0x200e || c == 0x200f || c == 0x061c; }
/// What takes no room, so that two names look like one: the soft hyphen, blanks and joins of no width, operators that
/// are not seen, byte order marks, marks of annotations, tags. The joiners U+200C and U+200D are not among them:
/// scripts of Arabic and of India need them.
constexpr bool is_unseen(char32_t c) {
  return c == 0xad || c == 0x180e || c == 0x200b || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff ||
         (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

namespace detail {

/// The text with every character for which `is_hidden` is true written out: "\n", "\u001b", "\U000e0001"; a byte that
/// is no UTF-8 as "\xff".
template <class IsHidden>
std::string written_out(std::string_view text, IsHidden is_hidden) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = utf8_sequence_length(text);
    const std::string_view bytes = text.substr(0, length == 0 ? 1 : length);
    const char32_t c = take_character(text);
    if (length == 0) {
      const auto byte = static_cast<unsigned char>(bytes[0]);
      shown.append("\\x") += digits[byte >> 4];
      shown += digits[byte & 15u];
    } else if (!is_hidden(c)) {
      shown += bytes;
    } else if (c == '\n' || c == '\r' || c == '\t') {
      shown += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
    } else {
      const bool is_long = c > 0xffff;
      shown += is_long ? "\\U" : "\\u";
      for (int shift = is_long ? 28 : 12; shift >= 0; shift -= 4) shown += digits[c >> shift & 15u];
    }
  }
  return shown;
}

}  // namespace detail

/// Text from outside (a name, a cell, the title of a pack) as one line that shows all there is of it but joiners.
inline std::string printable(std::string_view text) {
  return detail::written_out(text, [](char32_t c) { return is_control(c) || is_direction_mark(c) || is_unseen(c); });
}

/// For a text that may have several lines, tabs, words of both directions, and places where a word may be broken.
inline std::string printable_lines(std::string_view text) {
  return detail::written_out(text, [](char32_t c) { return c != '\n' && c != '\t' && is_control(c); });
}

}  // namespace rollcall
