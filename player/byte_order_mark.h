#pragma once
#include <cstddef>
#include <string_view>

namespace rollcall {

/// U+FEFF in UTF-8, with which some editors and spreadsheets begin a file. It is none of the text.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// In front of the text: 3 bytes or none.
constexpr std::size_t byte_order_mark_size(std::string_view text) {
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

constexpr std::string_view without_byte_order_mark(std::string_view text) {
  return text.substr(byte_order_mark_size(text));
}

}  // namespace rollcall
