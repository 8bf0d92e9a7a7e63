#include "player/os/output.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/support/error_text.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using test::error_text;
using test::TempFolder;

namespace fs = std::filesystem;

TEST_CASE("nothing is written over what is kept, however it is spelled") {
  const TempFolder folder;
  fs::create_directories(folder / "home/library");
  std::ofstream(folder / "home/rollcall.db") << "Learners.";
  std::ofstream(folder / "unit.key") << "A key.";
  fs::create_directory_symlink(folder / "home", folder / "link");
  // Another name of the same file, as a name in other letters is on a stick.
  fs::create_hard_link(folder / "unit.key", folder / "UNIT.KEY");
  const auto refused = [&](const std::string& output, const std::string& kept) {
    return error_text([&] { os::require_harmless_output(folder / output, {folder / kept}); }) ==
           "Writing to '" + (folder / output).string() + "' could destroy what is in '" + (folder / kept).string() +
               "', so nothing was written.\nChoose a place outside it.";
  };
  CHECK(refused("home/rollcall.db", "home"));
  CHECK(refused("home/new/file", "home"));
  CHECK(refused("home/library/../new", "home"));
  CHECK(refused("link/rollcall.db", "home"));
  CHECK(refused("home/new", "link"));
  CHECK(refused("UNIT.KEY", "unit.key"));
  CHECK_FALSE(refused("home-of-another", "home"));
  CHECK_FALSE(refused("new/file", "home"));
}

TEST_CASE("nothing is written to a pipe, a device, a link or a secret") {
  const TempFolder folder;
  mkfifo((folder / "pipe").c_str(), 0600);
  fs::create_symlink(folder / "elsewhere", folder / "link");
  const auto text = [](const fs::path& output) { return error_text([&] { os::require_harmless_output(output, {}); }); };
  for (const fs::path& output : {folder / "pipe", folder / "link", folder.path(), fs::path("/dev/full")}) {
    CHECK(text(output) == "'" + output.string() +
                              "' is not an ordinary file, so nothing was written to it.\n"
                              "Choose another name.");
  }
  for (const std::string word : {"rollcall-secret-key 00", "rollcall-machine-secret 00"}) {
    std::ofstream(folder / "secret") << word;
    CHECK(text(folder / "secret") == "'" + (folder / "secret").string() +
                                         "' is a secret key, which nobody could make again, so nothing was written to "
                                         "it.\nChoose another name.");
  }
}

TEST_CASE("a folder that is not there is not made for what is written") {
  const TempFolder folder;
  os::require_folder_of(folder / "file");
  os::require_folder_of("file");
  CHECK(error_text([&] { os::require_folder_of(folder / "nowhere/file"); }) ==
        "There is no folder " + (folder / "nowhere").string() +
            ", so nothing was written.\nMake the folder first, or choose another place.");
}

TEST_CASE("what is there is written over only if somebody said so") {
  const TempFolder folder;
  os::require_free(folder / "file", os::Existing::kept);
  std::ofstream(folder / "file") << "Records.";
  CHECK(error_text([&] { os::require_free(folder / "file", os::Existing::kept); }) ==
        "'" + (folder / "file").string() +
            "' is there already, so nothing was written to it.\n"
            "Choose another name, or write over it with --force.");
  os::require_free(folder / "file", os::Existing::replaced);
}
