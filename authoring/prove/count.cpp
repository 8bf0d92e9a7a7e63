#include "authoring/prove/count.h"

#include <algorithm>

namespace rollcall::prove {

Count Count::unlimited() {
  Count count;
  count.x_value = endless;
  return count;
}

std::string Count::text() const {
  if (x_value == too_many) return "more than 2^128";
  if (x_value == endless) return "unlimited";
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
