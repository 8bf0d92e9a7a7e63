#include "tests/support/places.h"

namespace rollcall::test {

std::filesystem::path source_folder() { return ROLLCALL_SOURCE_DIR; }
std::filesystem::path bin_folder() { return ROLLCALL_BIN_DIR; }
std::filesystem::path share_folder() { return ROLLCALL_SHARE_DIR; }
std::filesystem::path output_folder() { return ROLLCALL_TEST_OUTPUT_DIR; }

}  // namespace rollcall::test
