#include "player/pack/player_version.h"

#include <doctest/doctest.h>

#include "player/os/files.h"
#include "tests/support/places.h"

using namespace rollcall;

TEST_CASE("the version that packs are compared with is that of the project") {
  const std::string project = os::read_file(test::source_folder() / "CMakeLists.txt");
  CHECK(project.find("VERSION " + pack::player_version.text() + " ") != std::string::npos);
}
