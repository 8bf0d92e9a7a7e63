#pragma once
#include "authoring/compile/compile.h"
#include "player/scenario/catalogue.h"

namespace rollcall::compile {

/// A text of the framework, which is translated there and not with the module.
bool is_of_framework(const TextEntry& entry);

/// What the framework calls it, by language. Precondition: the text is of this framework.
const source::Framework::Words& framework_words(const TextEntry& entry, const source::Framework& framework);

/// The texts with those of the framework in their language, as far as it has that. `compiled.entries` names the texts.
scenario::Catalogue in_words_of_framework(const scenario::Catalogue& texts, const Compiled& compiled,
                                          const source::Document& document);

}  // namespace rollcall::compile
