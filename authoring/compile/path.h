#pragma once
#include <filesystem>
#include <vector>

#include "authoring/source/path_document.h"
#include "authoring/survey/offered_module.h"
#include "player/course/path.h"
#include "player/pack/reader.h"
#include "player/seal/keys.h"

namespace rollcall::compile {

/// Names become places, each step stands behind all that it comes after, and a form of a module has its one name.
/// Precondition: the checks found no error in the document, with these modules.
course::Path compile(const source::PathDocument& document, const std::vector<survey::OfferedModule>& modules);

/// Signs the path and writes its pack to `out`, durably. The same path, key and program make the same bytes. Throws
/// Error if it cannot be written; what stood there before is then still there.
pack::Identity build(const course::Path& path, const seal::SecretKey& key, const std::filesystem::path& out);

}  // namespace rollcall::compile
