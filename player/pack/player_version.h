#pragma once
#include "player/scenario/scenario.h"
#include "player/version.h"

namespace rollcall::pack {

/// Packs may ask for a newer one.
inline constexpr scenario::Version player_version{version_major, version_minor, version_patch};

}  // namespace rollcall::pack
