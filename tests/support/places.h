#pragma once
#include <filesystem>

/// Where what is tested lies. Only places.cpp knows the paths of this machine, so that the other tests are compiled
/// alike wherever the project lies, and compilers' caches serve every clone.
namespace rollcall::test {

std::filesystem::path source_folder();  ///< the project
std::filesystem::path bin_folder();     ///< the programs
std::filesystem::path share_folder();   ///< what is installed beside them: fonts, words
std::filesystem::path output_folder();  ///< for what tests leave to be looked at

}  // namespace rollcall::test
