#pragma once
#include <filesystem>
#include <span>

#include "authoring/compile/compile.h"
#include "player/pack/reader.h"
#include "player/seal/keys.h"

namespace rollcall::compile {

/// Encodes the media of the module in `folder`, adds the texts of every language, signs everything with `key` and
/// writes the pack to `out`, durably. The same source, key and program make the same bytes. Throws Error, naming the
/// file, if a picture or sound cannot be used or the pack cannot be written; what stood at `out` before is then still
/// there.
pack::Identity build(const std::filesystem::path& folder, const Compiled& compiled,
                     std::span<const scenario::Catalogue> languages, const seal::SecretKey& key,
                     const std::filesystem::path& out);

}  // namespace rollcall::compile
