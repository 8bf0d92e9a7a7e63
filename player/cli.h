#pragma once
#include <cstddef>
#include <filesystem>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace rollcall {

/// The terminal, or what a test puts in its place.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool is_person = false;            ///< somebody types what is read from `in`, and can be asked
  std::filesystem::path share = {};  ///< fonts and messages; empty: os::share_folder()
  std::size_t width = 80;            ///< characters in a line of `out`
  std::ostream* terminal = nullptr;  ///< where somebody watches long work; null if nobody does
};

/// `rollcall` with these arguments (without the program's name). Returns the exit code: 0 done, 1 the input has
/// problems (all printed), 2 the call or the machine is at fault.
int player(const std::vector<std::string>& arguments, const Streams& streams);

}  // namespace rollcall
