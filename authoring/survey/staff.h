#pragma once
#include "authoring/source/document.h"

namespace rollcall::survey {

/// A colleague or a superior of the learner, who decides about the others: whoever is a superior and, in a module that
/// says of somebody what he turns out to be, all of whom that is not said.
bool is_staff(const source::Character& person, const source::Document& document);

}  // namespace rollcall::survey
