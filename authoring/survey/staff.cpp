#include "authoring/survey/staff.h"

#include <algorithm>

namespace rollcall::survey {

bool is_staff(const source::Character& person, const source::Document& document) {
  if (person.turns_out.written()) return false;
  return person.superior || std::any_of(document.cast.begin(), document.cast.end(),
                                        [](const source::Character& other) { return other.turns_out.written(); });
}

}  // namespace rollcall::survey
