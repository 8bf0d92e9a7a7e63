#include "tests/support/temp_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace rollcall::test {

TempFolder::TempFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "rollcall-test-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), pattern);
  x_path = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(x_path, ignored);
}

}  // namespace rollcall::test
