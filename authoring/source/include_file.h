#pragma once
#include "authoring/source/diagnostic.h"
#include "authoring/source/tree.h"

namespace rollcall::source {

/// Adds what a further file of a module says to its main file: entries to entries and items to items, in the order of
/// the files. Reports (rule "bad-file") what may stand in the main file only, and ids that stand in two files.
void include_file(Node& root, Node part, Diagnostics& problems);

}  // namespace rollcall::source
