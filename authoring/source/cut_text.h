#pragma once
#include "authoring/source/diagnostic.h"
#include "authoring/source/tree.h"

namespace rollcall::source {

/// Reports a comment behind a text that people read and that is not in quotes: its author may have meant it to be read
/// ("cell #4").
void expect_whole(const Node& text, Diagnostics& problems, std::string_view rule = "cut-text");

}  // namespace rollcall::source
