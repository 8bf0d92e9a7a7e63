#pragma once
#include <map>
#include <string>

#include "tools/bench/big/story.h"

namespace rollcall::bench {

/// A module of ours: the contents of its files, by name. Scenes are spread over several, because one may not be larger
/// than 1 MiB.
std::map<std::string, std::string> yaml_files(const Story& story);

/// The same story for ink. What ink has no place for, quality, behaviours and sources, is left out.
std::string ink_source(const Story& story);

}  // namespace rollcall::bench
