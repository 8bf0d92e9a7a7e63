#pragma once
#include "authoring/source/diagnostic.h"

/// What modules and paths say of themselves in the same way.
namespace rollcall::check {

/// Reports (rule "bad-version") what is written and is none.
void expect_version(const source::Text& version, source::Diagnostics& problems);
/// The same of a language (rule "bad-language").
void expect_language(const source::Text& language, source::Diagnostics& problems);

}  // namespace rollcall::check
