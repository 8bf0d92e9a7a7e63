#pragma once
#include <filesystem>
#include <optional>
#include <span>

#include "authoring/compile/compile.h"
#include "authoring/media/encoder.h"
#include "player/pack/reader.h"
#include "player/seal/keys.h"
#include "player/tell.h"

namespace rollcall::compile {

/// Has the media of the module in `folder` encoded, adds the texts of every language, signs everything with `key` and
/// writes the pack to `out`, durably. The same source, key and program make the same bytes. A picture or a sound that
/// cannot be used becomes an error (rules "bad-picture", "bad-sound") where the source names it; then there is no pack.
/// Throws Error if a file cannot be read or encoded here, or the pack cannot be written. What stood at `out` before is
/// then still there, and so it is where `tell`, which is told of the media and once before the pack takes its place,
/// ends the work.
std::optional<pack::Identity> build(const std::filesystem::path& folder, const Compiled& compiled,
                                    std::span<const scenario::Catalogue> languages, const media::Encoder& encoder,
                                    const seal::SecretKey& key, const std::filesystem::path& out,
                                    source::Diagnostics& problems, const Tell& tell = {});

}  // namespace rollcall::compile
