#pragma once
#include <fontconfig/fontconfig.h>

#include <filesystem>
#include <memory>

#include "player/error.h"

namespace rollcall::text {

struct DestroyFontConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using FontConfig = std::unique_ptr<FcConfig, DestroyFontConfig>;

/// Fontconfig with the faces of this folder and no others. Throws Error if it holds none.
FontConfig shipped_faces(const std::filesystem::path& folder);
/// Those of the computer, with these: null if fontconfig has no configuration.
FontConfig all_faces(const std::filesystem::path& folder);

}  // namespace rollcall::text
