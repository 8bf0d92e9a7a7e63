#include "player/library/finds.h"

#include <doctest/doctest.h>

#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

/// A stick with these files on it; folders are made.
class Stick {
 public:
  void put(const std::filesystem::path& name, const std::string& bytes = "x") const {
    std::filesystem::create_directories((x_folder / name).parent_path());
    test::write(x_folder / name, bytes);
  }
  std::filesystem::path at(const std::filesystem::path& name = {}) const { return x_folder / name; }
  /// Without the folder of the stick.
  std::vector<std::string> names(const std::vector<std::filesystem::path>& files) const {
    std::vector<std::string> names;
    for (const auto& file : files) names.push_back(file.lexically_relative(x_folder.path()).string());
    return names;
  }

 private:
  test::TempFolder x_folder;
};

}  // namespace

TEST_CASE("on a stick, packs and trust lists are found at its top and one level below, trust lists first") {
  const Stick stick;
  stick.put("b.rcpack");
  stick.put("A.RCPACK");
  stick.put("letter.txt");
  stick.put("training/national.rctrust");
  stick.put("training/a.rcpack");
  stick.put("training/old/deep.rcpack");
  const library::Finds finds = library::find_in(stick.at());
  CHECK(stick.names(finds.files) ==
        std::vector<std::string>{"training/national.rctrust", "A.RCPACK", "b.rcpack", "training/a.rcpack"});
  CHECK(finds.is_all);
}

TEST_CASE("nothing that a stick hides or links to is looked at") {
  const Stick stick, elsewhere;
  elsewhere.put("outside.rcpack");
  stick.put(".Trash-1000/thrown-away.rcpack");
  stick.put(".hidden.rcpack");
  std::filesystem::create_symlink(elsewhere.at("outside.rcpack"), stick.at("link.rcpack"));
  std::filesystem::create_directory_symlink(elsewhere.at(), stick.at("folder"));
  std::filesystem::create_directory(stick.at("no-file.rcpack"));
  CHECK(library::find_in(stick.at()).files.empty());
}

TEST_CASE("of a stick with very many names some are left out, and that is known") {
  const Stick stick;
  for (std::size_t i = 0; i <= library::most_finds; ++i) stick.put(std::to_string(i) + ".rcpack");
  const library::Finds finds = library::find_in(stick.at());
  CHECK(finds.files.size() == library::most_finds);
  CHECK_FALSE(finds.is_all);
}

TEST_CASE("a stick that is gone says so") {
  const Stick stick;
  CHECK(test::error_text([&] { library::find_in(stick.at("gone")); }) ==
        stick.at("gone").string() +
            " is not there.\nCheck the name. If it is on a stick, put the stick back and try again.");
}

TEST_CASE("a file is a trust list by how it begins, whatever it is called") {
  const Stick stick;
  stick.put("list", "rollcall-trust 1\n");
  stick.put("short.rctrust", "roll");
  CHECK(library::kind_of(stick.at("list")) == library::FileKind::trust_list);
  CHECK(library::kind_of(stick.at("short.rctrust")) == library::FileKind::pack);
}

TEST_CASE("in a folder one chooses from folders, packs and trust lists, and links are followed") {
  const Stick stick, elsewhere;
  elsewhere.put("linked.rcpack");
  stick.put("b/nothing.txt");
  stick.put("a.rcpack");
  stick.put(".hidden/a.rcpack");
  std::filesystem::create_directory_symlink(elsewhere.at(), stick.at("c"));
  const library::Listing listing = library::list_folder(stick.at());
  CHECK(stick.names(listing.folders) == std::vector<std::string>{"b", "c"});
  CHECK(stick.names(listing.files) == std::vector<std::string>{"a.rcpack"});
  CHECK(listing.is_all);
}
