#pragma once
#include <algorithm>
#include <string>
#include <string_view>

/// Letters, digits and blanks of ASCII, of which ids, keys and file formats are made. The locale of the process has no
/// say in it; a byte of any other letter is none of these.
namespace rollcall {

inline constexpr std::string_view ascii_blanks = " \t\r\n";

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_lower(c) || is_ascii_upper(c); }

constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char ascii_upper(char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

inline std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = ascii_lower(c);
  return result;
}

/// Without the blanks at both ends. A part of `text`.
constexpr std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(ascii_blanks), text.size()));
  return text.substr(0, text.find_last_not_of(ascii_blanks) + 1);
}

}  // namespace rollcall
