#pragma once
#include "authoring/compile/compile.h"
#include "authoring/source/adaptation.h"
#include "player/scenario/catalogue.h"

namespace rollcall::compile {

/// The texts with every `{slot}` replaced: by what the adaptation says in their language, or else by the slot's default
/// in the language of the texts. `compiled.entries` names the texts. The result has the same number of texts. Throws
/// Error if one of them, or all together, become too long.
scenario::Catalogue filled(const scenario::Catalogue& texts, const Compiled& compiled, const source::Document& document,
                           const source::Adaptation& adaptation);

}  // namespace rollcall::compile
