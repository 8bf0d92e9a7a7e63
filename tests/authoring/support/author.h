#pragma once
#include <sstream>
#include <string>
#include <vector>

#include "authoring/cli.h"

namespace rollcall::test {

/// What `rollcall-author` said, and how it ended.
struct AuthorSaid {
  int code = 0;
  std::string out, err;
};

/// The program with these arguments, to which this is typed.
inline AuthorSaid author_says(const std::vector<std::string>& arguments, const std::string& typed = {}) {
  std::istringstream in(typed);
  std::ostringstream out, err;
  const int code = author(arguments, {in, out, err});
  return {code, out.str(), err.str()};
}

}  // namespace rollcall::test
