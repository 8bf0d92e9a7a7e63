#pragma once
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "authoring/check/check.h"
#include "authoring/media/inspector.h"
#include "player/tell.h"

namespace rollcall::authoring {

/// The program that looks into pictures and recordings, as it stands beside this one.
media::Encoder encoder();

/// What the checks ask about the world, answered with a module's folder and the fonts that the player ships, but
/// for `refusals`. Throws Error if the fonts are not there.
check::Environment environment(const std::filesystem::path& module, const std::filesystem::path& fonts);

/// Why files of the module cannot go into a pack: check::Environment::refusals. As many are looked at at once as there
/// are processors; what was found good is remembered.
std::vector<std::optional<media::Refusal>> refusals(const std::filesystem::path& module,
                                                    std::span<const media::File> files, media::Inspector& inspector,
                                                    const Tell& tell = {});

}  // namespace rollcall::authoring
