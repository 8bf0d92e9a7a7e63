#include "authoring/syntax/characters.h"

#include "player/printable.h"

namespace rollcall::syntax {

bool has_control_character(std::string_view text) {
  while (!text.empty()) {
    const char32_t character = take_character(text);
    if (is_control(character) && character != U'\n' && character != U'\t') return true;
  }
  return false;
}

}  // namespace rollcall::syntax
