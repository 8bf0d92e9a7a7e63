#include "player/os/files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "player/os/directory_handle.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using test::error_text;
using test::TempFolder;

namespace {

std::size_t count_files(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

constexpr std::string_view no_room_hint = "Free some space on the drive and try again.";

}  // namespace

TEST_CASE("a durable write makes folders, replaces the file and leaves nothing beside it") {
  const TempFolder folder;
  const auto path = folder / "a/b/file";
  os::write_durably(path, "old");
  os::write_durably(path, std::string_view("n\0w", 3));
  CHECK(os::read_file(path) == std::string_view("n\0w", 3));
  CHECK(count_files(folder / "a/b") == 1);
}

TEST_CASE("a full drive during a durable write keeps the old contents and leaves nothing beside them") {
  const TempFolder folder;
  const auto path = folder / "file";
  os::write_durably(path, "old");
  const test::FileSizeLimit limit(1000);
  CHECK(error_text([&] { os::write_durably(path, std::string(5000, 'x')); }) ==
        "There is no room left for " + path.string() + ".\n" + std::string(no_room_hint));
  CHECK(os::read_file(path) == "old");
  CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("a full drive while appending leaves no half line") {
  const TempFolder folder;
  const auto path = folder / "journal";
  os::append_durably(path, "one\n");
  os::append_durably(path, "two\n");
  const test::FileSizeLimit limit(10);
  CHECK(error_text([&] { os::append_durably(path, "three\n"); }) ==
        "There is no room left for " + path.string() + ".\n" + std::string(no_room_hint));
  CHECK(os::read_file(path) == "one\ntwo\n");
}

TEST_CASE("appending makes no folder: one that is missing has gone") {
  const TempFolder folder;
  CHECK_THROWS_AS(os::append_durably(folder / "stick" / "journal", "one\n"), Error);
  CHECK(count_files(folder.path()) == 0);
}

TEST_CASE("what cannot be looked at is not taken for absent") {
  const TempFolder folder;
  CHECK_FALSE(os::is_there(folder / "nothing"));
  CHECK_FALSE(os::is_there(folder / "nothing" / "in it"));
  std::filesystem::create_symlink("loop", folder / "loop");
  CHECK_THROWS_AS(os::is_there(folder / "loop"), Error);
}

TEST_CASE("a private folder, and what had to be made above it, is for its account alone") {
  const TempFolder folder;
  os::make_private_folder(folder / "a" / "b");
  os::make_private_folder(folder / "a" / "b");
  for (const char* name : {"a", "a/b"}) {
    struct stat about {};
    REQUIRE(::stat((folder / name).c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0700);
  }
}

TEST_CASE("a folder that is held is missed when it goes, and when another takes its place") {
  const TempFolder folder;
  const auto path = folder / "stick";
  std::filesystem::create_directory(path);
  const os::DirectoryHandle held(path);
  held.require_there();
  const std::string gone =
      "The folder " + path.string() +
      ", in which everything is saved, is no longer there.\n"
      "If it is on a stick, put the stick back and start Rollcall again. What was accepted before is on it.";
  std::filesystem::rename(path, folder / "pulled");
  CHECK(error_text([&] { held.require_there(); }) == gone);
  std::filesystem::create_directory(path);
  CHECK(error_text([&] { held.require_there(); }) == gone);
}

TEST_CASE("a file for the owner only cannot be read by others") {
  const TempFolder folder;
  os::write_durably(folder / "secret", "key", os::Audience::owner_only);
  struct stat about {};
  REQUIRE(::stat((folder / "secret").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("a new file that is not committed goes") {
  const TempFolder folder;
  {
    os::AtomicFile file(folder / "file");
    file.write(std::array<std::uint8_t, 2>{1, 2});
    CHECK(os::AtomicFile::is_temporary(file.temporary_path()));
    CHECK(count_files(folder.path()) == 1);
  }
  CHECK(count_files(folder.path()) == 0);
  CHECK_FALSE(os::AtomicFile::is_temporary(folder / "file"));
}

TEST_CASE("reading at an offset gives exactly those bytes") {
  const TempFolder folder;
  os::write_durably(folder / "file", "0123456789");
  const os::ReadOnlyFile file(folder / "file");
  std::array<std::uint8_t, 3> bytes{};
  file.read_at(4, bytes);
  CHECK(bytes == std::array<std::uint8_t, 3>{'4', '5', '6'});
  CHECK(file.size() == 10);
}

TEST_CASE("reading past the end is an error, also when the file shrank meanwhile") {
  const TempFolder folder;
  os::write_durably(folder / "file", "0123456789");
  const os::ReadOnlyFile file(folder / "file");
  std::filesystem::resize_file(folder / "file", 5);
  std::array<std::uint8_t, 3> bytes{};
  CHECK(error_text([&] { file.read_at(4, bytes); }) ==
        (folder / "file").string() +
            " is shorter than it was when it was opened.\n"
            "Another program may be changing it. Copy the file again and try once more.");
}

TEST_CASE("what cannot be read says why") {
  const TempFolder folder;
  const std::string name = folder.path().string();
  CHECK(error_text([&] { os::read_file(folder / "absent"); }) ==
        name + "/absent is not there.\nCheck the name. If it is on a stick, put the stick back and try again.");
  CHECK(error_text([&] { os::read_file(folder.path()); }) ==
        name + " is a folder, and a file is needed here.\nGive the name of a file.");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(error_text([&] { os::read_file(folder / "pipe"); }) == name + "/pipe is not a file.\nGive the name of a file.");
  os::write_durably(folder / "large", "12345");
  CHECK(error_text([&] { os::read_file(folder / "large", 4); }) ==
        name + "/large is larger than 4 bytes, so it is not what belongs here.\nCheck that this is the right file.");
}

TEST_CASE("what cannot be written says why") {
  const TempFolder folder;
  const std::string name = folder.path().string();
  CHECK(error_text([&] { os::write_durably(folder.path(), "x"); }) ==
        name + " is a folder, and a file is needed here.\nGive the name of a file.");
  os::write_durably(folder / "file", "x");
  CHECK(error_text([&] { os::write_durably(folder / "file/below", "x"); }) ==
        name + "/file is not a folder.\nCheck the name, or choose another folder.");
  CHECK(error_text([] { os::write_durably("/proc/rollcall-test", "x"); }) != "no error");
}

TEST_CASE("what cannot be written is called by the name that it should have had") {
  const TempFolder folder;
  const auto path = folder / std::string(250, 'x');
  CHECK(error_text([&] { os::write_durably(path, "text"); }) ==
        path.string() +
            " cannot be written: File name too long.\n"
            "Try again. If it happens again, show this message to the person who looks after this computer.");
}

TEST_CASE("a file that was stamped has another stamp after any write, however soon") {
  const test::TempFolder folder;
  const auto file = folder / "a";
  CHECK_FALSE(os::stamp_of(file));
  for (int i = 0; i < 50; ++i) {
    os::append_durably(file, "x");
    const os::FileStamp stamp = os::stamp_anew(file);
    CHECK(os::stamp_of(file) == stamp);
    std::fstream(file) << "y";  // as many bytes as before
    CHECK(os::stamp_of(file) != stamp);
  }
}

TEST_CASE("a name is removed, and need not be there") {
  const test::TempFolder folder;
  os::write_durably(folder / "a", "x");
  os::remove_durably(folder / "a");
  CHECK_FALSE(os::is_there(folder / "a"));
  os::remove_durably(folder / "a");
  std::filesystem::create_directory(folder / "b");
  CHECK_THROWS_AS(os::remove_durably(folder / "b"), Error);
}
