#pragma once
#include <cstddef>
#include <string>

#include "player/run/shuffle.h"

/// Sentences as long and as plain as those of a module that people wrote, put together from parts.
namespace rollcall::bench {

/// When and where a scene plays; no two numbers give the same.
std::string setting(std::size_t number, run::SplitMix& random);
/// What somebody says.
std::string remark(run::SplitMix& random);
/// Something to do; texts of different variants, 0 to 2, have no part in common.
std::string action(std::size_t variant, run::SplitMix& random);
/// What comes of it.
std::string consequence(run::SplitMix& random);
std::string reason(run::SplitMix& random);

}  // namespace rollcall::bench
