#pragma once
#include "authoring/source/document.h"

namespace rollcall::compile {

/// The module as a variant shows it: only the scenes that the variant names. source::Flow says where its
/// options lead. Precondition: the checks found no error.
source::Document subset(const source::Document& document, const source::Variant& variant);

}  // namespace rollcall::compile
