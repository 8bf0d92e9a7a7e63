#pragma once
#include <filesystem>
#include <memory>
#include <string_view>

#include "player/os/files.h"
#include "player/pack/reader.h"

namespace rollcall::library {

inline constexpr std::string_view pack_extension = ".rcpack";

/// The bytes of a file, read as they are asked for. Throws Error if it is not there or may not be read.
std::unique_ptr<pack::Storage> open_file(const std::filesystem::path& path, os::Links links = os::Links::followed);

}  // namespace rollcall::library
