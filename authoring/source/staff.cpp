#include "authoring/source/staff.h"

#include <algorithm>

namespace rollcall::source {

bool is_staff(const Character& person, const Document& document) {
  if (person.turns_out.written()) return false;
  return person.superior || std::any_of(document.cast.begin(), document.cast.end(),
                                        [](const Character& other) { return other.turns_out.written(); });
}

}  // namespace rollcall::source
