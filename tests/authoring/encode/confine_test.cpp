#include "authoring/encode/confine.h"

#include <doctest/doctest.h>

#include <fstream>

#include "authoring/media/child.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace rollcall::encode {
namespace {

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

/// What rollcall_probe finds out.
bool can(const std::string& how, const std::string& what) {
  const test::TempFolder folder;
  const std::string file = (folder / "file").string();
  std::ofstream(file) << "Something.";
  const media::Ran ran =
      media::run(test::bin_folder() / "rollcall_probe", {how, what, file}, 0, {std::chrono::minutes(5), 1});
  CAPTURE(what);
  REQUIRE(ran.how == media::Ended::by_itself);
  REQUIRE(ran.code <= 1);
  return ran.code == 0;
}

TEST_CASE("who is confined can touch nothing and nobody, start nothing and take no more memory") {
  for (const std::string what :
       {"read a file", "make a file", "remove a file", "rename a file", "look whether a file is there", "connect",
        "start a process", "become another program", "signal another", "signal a thread of another", "fill memory"}) {
    CAPTURE(what);
    CHECK(can("free", what));
    CHECK_FALSE(can("confined", what));
  }
}

TEST_CASE("who is confined can start threads of its own, as libraries do") { CHECK(can("confined", "start a thread")); }

#endif

}  // namespace
}  // namespace rollcall::encode
