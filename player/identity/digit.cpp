#include "player/identity/digit.h"

#include <unicode/uchar.h>

namespace rollcall::identity {

std::optional<unsigned> digit_value(char32_t character) {
  const int value = u_charDigitValue(static_cast<UChar32>(character));
  return value < 0 ? std::nullopt : std::optional(static_cast<unsigned>(value));
}

}  // namespace rollcall::identity
