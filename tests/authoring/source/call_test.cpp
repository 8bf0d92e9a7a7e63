#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "authoring/cli.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

Said author_says(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const int code = author(arguments, out, err);
  return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("a module or a key without a name of its own is not made") {
  const test::TempFolder folder;
  CHECK(author_says({"new", ""}).err ==
        "The folder has no name.\nhint: Name the folder to make, such as small-things.\n");
  for (const std::string name : {"", "../k", "a/b", ".k", "a\\b"}) {
    const Said said = author_says({"keygen", name, "-o", (folder / "keys").string()});
    CHECK(said.code == 2);
    CHECK(said.err == "'" + name +
                          "' cannot be the name of a key.\nhint: Write a name without folders, such as unit; -o "
                          "FOLDER says where the key goes.\n");
  }
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a first trust list says how a later one replaces it, and the later one has the next number") {
  const test::TempFolder folder;
  const auto at = [&](const std::string& name) { return (folder / name).string(); };
  for (const std::string name : {"root", "unit"}) REQUIRE(author_says({"keygen", name, "-o", at("")}).code == 0);
  const auto trust = [&](const std::string& list) {
    const Said said = author_says({"trust", "--root", at("root.key"), "--publisher", at("unit.pub"), "-o", at(list)});
    REQUIRE(said.code == 0);
    return said.out;
  };
  const std::string hint = "If it is to replace an older one, write it over that file";
  const std::string first = trust("national.rctrust");
  CHECK(first.find(", number 1, ") != std::string::npos);
  CHECK(first.find(hint) != std::string::npos);
  const std::string second = trust("national.rctrust");
  CHECK(second.find(", number 2, ") != std::string::npos);
  CHECK(second.find(hint) == std::string::npos);
  CHECK(trust("another.rctrust").find(hint) != std::string::npos);
}

TEST_CASE("a path that the system will not look at is told in a sentence") {
  const std::string name(5000, 'x');
  for (const std::string command : {"check", "prove"}) {
    const Said said = author_says({command, name});
    CHECK(said.code == 2);
    CHECK(said.err.find("' cannot be reached (File name too long).\nhint: Check the name, the drive and the access "
                        "rights.\n") != std::string::npos);
    CHECK(said.err.find("filesystem error") == std::string::npos);
  }
}

TEST_CASE("of a module that cannot be read, 'build' says nothing about its slots") {
  const test::TempFolder folder;
  std::ofstream(folder / "module.yaml") << "module: m\ntitle: {\n";
  std::ofstream(folder / "national.yaml") << "rank: chef\n";
  const test::TempFolder packs;
  REQUIRE(author_says({"keygen", "unit", "-o", packs.path().string()}).code == 0);
  const Said said = author_says({"build", folder.path().string(), "-o", (packs / "pack").string(), "--key",
                                 (packs / "unit.key").string(), "--adaptation", (folder / "national.yaml").string()});
  CHECK(said.code == 1);
  CHECK(said.out.find("[yaml]") != std::string::npos);
  CHECK(said.out.find("1 error") != std::string::npos);
  CHECK(said.out.find("slot") == std::string::npos);
}

}  // namespace rollcall
