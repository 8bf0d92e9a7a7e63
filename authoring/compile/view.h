#pragma once
#include "authoring/source/document.h"

namespace rollcall::compile {

/// The module as a variant shows it: only the scenes that the variant names. Where an option led to another scene, it
/// leads to the next one of the variant, or to the end. Precondition: the checks found no error.
source::Document view(const source::Document& document, const source::Variant& variant);

}  // namespace rollcall::compile
