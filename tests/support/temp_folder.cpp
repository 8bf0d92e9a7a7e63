#include "tests/support/temp_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace rollcall::test {

TempFolder::TempFolder(const std::filesystem::path& parent) {
  std::string pattern = (parent / "rollcall-test-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), pattern);
  x_path = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(x_path, ignored);
}

}  // namespace rollcall::test
