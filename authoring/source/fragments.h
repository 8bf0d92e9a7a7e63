#pragma once
#include "authoring/source/diagnostic.h"
#include "authoring/source/tree.h"

namespace rollcall::source {

/// Replaces every scene that says `use: fragment` by a copy of that fragment's scene, in which `<parameter>` stands for
/// the value given under `with`; keys that stand beside `use` and `with` replace those of the fragment. Afterwards
/// `root` has no fragments any more. Reports (rules "bad-fragment", "unused-fragment") what does not fit. After twenty
/// mistakes, or when the copies become too many, the rest of the scenes that use a fragment is left out. Returns the
/// fragments, by their names.
Node expand_fragments(Node& root, Diagnostics& problems);

}  // namespace rollcall::source
