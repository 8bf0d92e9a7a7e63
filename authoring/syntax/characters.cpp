#include "authoring/syntax/characters.h"

#include <algorithm>
#include <array>

#include "player/printable.h"

namespace rollcall::syntax {

bool has_control_character(std::string_view text) {
  while (!text.empty()) {
    const char32_t character = take_character(text);
    if (is_control(character) && character != U'\n' && character != U'\t') return true;
  }
  return false;
}

std::string_view odd_space(std::string_view text) {
  // No-break, en quad to zero width, narrow no-break, mathematical, ideographic; the byte order mark within a text.
  static constexpr std::array<std::string_view, 17> spaces{"\u00a0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
                                                           "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
                                                           "\u200b", "\u202f", "\u205f", "\u3000", "\ufeff"};
  const auto found =
      std::find_if(spaces.begin(), spaces.end(), [&](std::string_view space) { return text.starts_with(space); });
  return found == spaces.end() ? std::string_view() : *found;
}

std::size_t find_odd_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) > 0x7f && !odd_space(text.substr(at)).empty()) return at;
  }
  return std::string_view::npos;
}

}  // namespace rollcall::syntax
