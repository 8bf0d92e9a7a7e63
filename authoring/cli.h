#pragma once
#include <ostream>
#include <string>
#include <vector>

namespace rollcall {

/// `rollcall-author` with these arguments (without the program's name). Returns the exit code: 0 done, 1 the input has
/// problems (all printed), 2 the call or the machine is at fault.
int author(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace rollcall
