#pragma once
#include <filesystem>
#include <ostream>

namespace rollcall::command {

struct BuildArguments {
  std::filesystem::path folder, pack, key;
  std::filesystem::path adaptation;  ///< a file of 'slot: text' lines; may be empty
};

/// `rollcall-author build`: checks the module and writes its signed pack. False if the module or one of its
/// translations has errors; they are printed, and nothing is written. Throws Error if a file cannot be read or written.
bool build_pack(const BuildArguments& arguments, std::ostream& out);

}  // namespace rollcall::command
