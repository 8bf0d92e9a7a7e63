#pragma once
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string_view>

#include "player/error.h"

namespace rollcall::os {

/// Throws Error if writing to `output` would destroy something else: it is inside one of the folders in `keep`, or is
/// one of the files in `keep`, however their names are written, or exists and is not an ordinary file (a folder, a
/// device, a link), or is a secret of Rollcall: those begin with "rollcall-secret-key" or "rollcall-machine-secret".
void require_harmless_output(const std::filesystem::path& output, std::initializer_list<std::filesystem::path> keep);

/// Throws Error if the folder that `output` is to stand in is not there: a mistyped one is not made.
void require_folder_of(const std::filesystem::path& output);

/// Whether what is there may be written over: only if somebody said so.
enum class Existing { kept, replaced };
/// Throws Error if something is at `output` that is to be kept.
void require_free(const std::filesystem::path& output, Existing existing);

/// Throws Error if something is at `output` that is not of the kind that is to be written: only what was made by the
/// same command may be replaced. `kind` is for the sentence (tr("a trust list")); `is_kind` is asked with what is
/// there.
void require_same_kind(const std::filesystem::path& output, const Message& kind,
                       const std::function<bool(std::string_view)>& is_kind);

}  // namespace rollcall::os
