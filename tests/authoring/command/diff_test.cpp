#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/authoring/support/author.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;
using test::author_says;

/// A module in two releases, each in a folder of its own.
class Releases {
 public:
  Releases() {
    const std::string yaml = test::Tiny{}.yaml();
    write("old", yaml);
    write("new", yaml);
  }
  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  void edit(const std::string& from, const std::string& to) {
    std::string yaml = test::Tiny{}.yaml();
    const auto begin = yaml.find(from);
    REQUIRE(begin != std::string::npos);
    write("new", yaml.replace(begin, from.size(), to));
  }
  test::AuthorSaid diff(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> call{"diff", at("old"), at("new/module.yaml")};
    call.insert(call.end(), more.begin(), more.end());
    return author_says(call);
  }

 private:
  void write(const std::string& folder, const std::string& yaml) const {
    fs::create_directories(at(folder));
    std::ofstream(at(folder) + "/module.yaml") << yaml;
  }
  test::TempFolder x_folder;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("diff says what each change means, and which version the new release needs") {
  Releases releases;
  CHECK(releases.diff().out == "Nothing differs that a learner or a record meets.\n");
  releases.edit("It ends.", "It is over.");
  const auto milder = releases.diff();
  CHECK(milder.code == 0);
  CAPTURE(milder.out);
  CHECK(contains(milder.out, releases.at("new/module.yaml") + ":"));
  CHECK(contains(milder.out,
                 ": endings.only.say: other words; harmless: the attempt goes on\n\n"
                 "It may be taken over in mid-attempt.\n"
                 "All is harmless: the patch number must rise.\n"
                 "After 1.0.0 that is 1.0.1 or higher; it has 1.0.0, which is too low.\n"));
  releases.edit("trust -1", "trust -2");
  CHECK(contains(releases.diff().out,
                 ": scenes.first.options.bad.do: other effects; "
                 "clears: an attempt begun with the old one cannot be mapped\n"));
}

TEST_CASE("diff says the same to other programs") {
  Releases releases;
  releases.edit("trust -1", "trust -2");
  const auto said = nlohmann::json::parse(releases.diff({"--json"}).out);
  REQUIRE(said["changes"].size() == 1);
  CHECK(said["changes"][0]["path"] == "scenes.first.options.bad.do");
  CHECK(said["changes"][0]["change"] == "effect");
  CHECK(said["changes"][0]["meaning"] == "clears");
  CHECK(said["changes"][0]["file"] == releases.at("new/module.yaml"));
  CHECK(said["goes_on"] == false);
  CHECK(said["raise"] == "major");
  CHECK(said["least_version"] == "2.0.0");
  CHECK(said["is_raised"] == false);
}

TEST_CASE("diff of a module that cannot be read as one says what is wrong with it") {
  Releases releases;
  releases.edit("trust -1", "trust ++");
  const auto said = releases.diff();
  CHECK(said.code == 1);
  CHECK(contains(said.out, "bad-effect"));
}

}  // namespace rollcall
