#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "player/error.h"

/// Where packs and trust lists that could come into the library lie: on a stick, in a folder.
namespace rollcall::library {

enum class FileKind : std::uint8_t { pack, trust_list };

/// By how the file begins; what begins like neither is taken for a pack, which says what is wrong with it. Throws Error
/// if it cannot be read.
FileKind kind_of(const std::filesystem::path& file);

/// In the folder, and in the folders in it.
struct Finds {
  std::vector<std::filesystem::path> files;  ///< trust lists first, and then by name
  bool is_all = true;                        ///< nothing was left out
};
/// What packs and trust lists by their names there are. Links are not followed, and what is hidden is not looked at; of
/// a stick with very much on it some is left out. Throws Error if the folder itself cannot be read.
Finds find_in(const std::filesystem::path& folder);

/// So many names are looked at, and so many files returned, at most.
inline constexpr std::size_t most_names = 5000;
inline constexpr std::size_t most_finds = 200;

/// What can be chosen in a folder, hidden things left out: folders, and packs and trust lists by their names.
struct Listing {
  std::vector<std::filesystem::path> folders, files;  ///< by name
  bool is_all = true;                                 ///< nothing was left out
};
/// Throws Error if it cannot be read.
Listing list_folder(const std::filesystem::path& folder);

/// So many of each are listed, at most.
inline constexpr std::size_t most_listed = 300;

}  // namespace rollcall::library
