#pragma once
#include <string_view>

#include "authoring/syntax/tree.h"

namespace rollcall::syntax {

/// Fills in where every node and key ends, and the styles of scalars: the parser says only where they begin. `root` has
/// values, positions without ends, and spans that begin where the parser marked them. Linear in the size of the text.
void find_ends(std::string_view text, Node& root);

}  // namespace rollcall::syntax
