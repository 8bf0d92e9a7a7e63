#include "authoring/prove/count.h"

#include <algorithm>

namespace rollcall::prove {

Count Count::unlimited() {
  Count count;
  count.x_kind = Kind::unlimited;
  return count;
}

Count& Count::operator+=(const Count& other) {
  x_kind = std::max(x_kind, other.x_kind);
  if (x_kind == Kind::exact && __builtin_add_overflow(x_value, other.x_value, &x_value)) x_kind = Kind::too_many;
  if (x_kind != Kind::exact) x_value = 0;
  return *this;
}

std::string Count::text() const {
  if (x_kind == Kind::too_many) return "more than 2^128";
  if (x_kind == Kind::unlimited) return "unlimited";
  std::string digits;
  Wide rest = x_value;
  do {
    digits += char('0' + int(rest % 10));
    rest /= 10;
  } while (rest != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

}  // namespace rollcall::prove
