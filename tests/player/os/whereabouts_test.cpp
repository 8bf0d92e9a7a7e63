#include "player/os/whereabouts.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

TEST_CASE("a file is where it was, also under another name, and its copy is elsewhere") {
  const test::TempFolder folder;
  test::write(folder / "a", "x");
  const os::Whereabouts here = os::whereabouts_of(folder / "a");
  std::filesystem::copy_file(folder / "a", folder / "copy");
  std::filesystem::rename(folder / "a", folder / "b");
  const os::Whereabouts there = os::whereabouts_of(folder / "b"), copy = os::whereabouts_of(folder / "copy");
  CHECK(here.file == there.file);
  CHECK((here.file.empty() || here.file != copy.file));
  CHECK(here.drive == copy.drive);
  CHECK(here.cards == copy.cards);
  CHECK(here.system == copy.system);
}

TEST_CASE("of a file that is not there nothing is known") {
  const os::Whereabouts nowhere = os::whereabouts_of("/nowhere/at all");
  CHECK(nowhere.file.empty());
  CHECK(nowhere.system.empty());
}
