#include "authoring/syntax/characters.h"

namespace rollcall::syntax {

bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) return true;
    if (byte != 0xe2) continue;  // the first byte of all that follow
    const std::string_view three = text.substr(i, 3);
    if (three >= "\u202a" && three <= "\u202e") return true;
    if (three >= "\u2066" && three <= "\u2069") return true;
  }
  return false;
}

}  // namespace rollcall::syntax
