#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "authoring/cli.h"
#include "tests/authoring/encode/drawing.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

using Json = nlohmann::json;

/// A module in a folder, with a key to build it with.
class Workshop {
 public:
  explicit Workshop(const std::string& yaml) {
    std::filesystem::create_directory(at("tiny"));
    write("module.yaml", yaml);
    std::filesystem::create_directory(at("keys"));
    REQUIRE(says({"keygen", "unit", "-o", at("keys")}) == 0);
  }

  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  /// Into the module.
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(at("tiny/" + name), std::ios::binary) << text;
  }
  int build(const std::vector<std::string>& more = {}) {
    std::vector<std::string> call{"build", at("tiny"), "-o", at("pack"), "--key", at("keys/unit.key"), "--force"};
    call.insert(call.end(), more.begin(), more.end());
    return says(call);
  }

  int check() { return says({"check", at("tiny")}); }

  std::string out, err;  ///< of the last call

 private:
  int says(const std::vector<std::string>& call) {
    std::ostringstream said, complained;
    const int code = author(call, said, complained);
    out = said.str(), err = complained.str();
    return code;
  }

  test::TempFolder x_folder;
};

std::string with_two_pictures() {
  test::Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  first:\n"
      "    behaviour: '1.1'\n"
      "    place: {picture: bad.svg, alt: A picture}\n"
      "    say: [{narrator: Hello.}]\n"
      "    options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}}\n"
      "  second:\n"
      "    behaviour: '1.1'\n"
      "    place: {picture: worse.svg, alt: A picture}\n"
      "    say: [{narrator: Again.}]\n"
      "    options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}}\n";
  return tiny.yaml();
}

}  // namespace

TEST_CASE("every picture that cannot be used is told at the place that names it, and nothing is built") {
  Workshop workshop(with_two_pictures());
  workshop.write("bad.svg", "This is no picture.");
  workshop.write("worse.svg", "Nor is this.");
  CHECK(workshop.build() == 1);
  CHECK(workshop.err == "");
  CHECK_MESSAGE(
      workshop.out.starts_with(workshop.at("tiny/module.yaml") +
                               ":10:22: error: The picture bad.svg is neither SVG, PNG nor JPEG. [bad-picture]\n"
                               "      place: {picture: bad.svg, alt: A picture}\n"
                               "                       ^\n"
                               "hint: Save it as one of them; the name alone does not do it.\n"),
      workshop.out);
  CHECK(workshop.out.ends_with("tiny: 2 errors, 0 warnings.\n"));
  CHECK_FALSE(std::filesystem::exists(workshop.at("pack")));

  CHECK(workshop.build({"--json"}) == 1);
  const Json said = Json::parse(workshop.out);
  CHECK(said["pack"].is_null());
  REQUIRE(said["findings"].size() == 2);
  CHECK(said["findings"][1]["rule"] == "bad-picture");
  CHECK(said["findings"][1]["line"] == 15);
  CHECK(said["findings"][1]["template"] == "The picture {picture} is neither SVG, PNG nor JPEG.");
  CHECK(said["findings"][1]["values"] == Json{{"picture", "worse.svg"}});
}

TEST_CASE("check says of pictures and recordings what build refuses, at the same places") {
  test::Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  first:\n"
      "    behaviour: '1.1'\n"
      "    place: {picture: wing.jpg, alt: A picture, sound: rain.wav, caption: Rain}\n"
      "    say: [{narrator: Hello.}]\n"
      "    options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}}\n";
  Workshop workshop(tiny.yaml());
  workshop.write("rain.wav", "This is no sound.");
  const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";
  const std::string huge_png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x2e\xe0\0\0\x23\x28\x08\x02\0\0\0\0\0\0\0", 33);
  for (const std::string& picture :
       {svg + "<image href='photo.png'/></svg>", svg + "<text>B wing</text></svg>", std::string("GIF89a"), huge_png,
        encode::test::four_fields_jpeg(0, 4), encode::test::four_fields_jpeg(0).substr(0, 300)}) {
    workshop.write("wing.jpg", picture);
    CHECK(workshop.build() == 1);
    const std::string built = workshop.out;
    CHECK(built.find(": error: The picture wing.jpg ") != std::string::npos);
    CHECK(built.find("[bad-sound]") != std::string::npos);
    CHECK(workshop.check() == 1);
    CHECK(workshop.out == built);
  }
  workshop.write("wing.jpg", encode::test::four_fields_jpeg(6));
  std::filesystem::copy_file(test::source_folder() / "content/small-things/sounds/phone.flac",
                             workshop.at("tiny/rain.wav"), std::filesystem::copy_options::overwrite_existing);
  CHECK(workshop.check() == 0);
  CHECK(workshop.build() == 0);
}

TEST_CASE("where rollcall-encode is missing, no picture is called bad") {
  Workshop workshop(with_two_pictures());
  for (const char* name : {"bad.svg", "worse.svg"}) workshop.write(name, "This is no picture.");
  namespace fs = std::filesystem;
  fs::create_directory(workshop.at("bin"));
  fs::create_directory_symlink(test::share_folder().parent_path(), workshop.at("share"));
  const std::string alone = workshop.at("bin/rollcall-author");
  fs::copy_file(test::bin_folder() / "rollcall-author", alone);
  for (const std::string& call :
       {" check " + workshop.at("tiny"),
        " build " + workshop.at("tiny") + " -o " + workshop.at("pack") + " --key " + workshop.at("keys/unit.key")}) {
    CHECK(test::output_of(alone + call + " 2>&1; echo $?") ==
          "The program " + workshop.at("bin/rollcall-encode") +
              ", which prepares pictures and sounds, is missing.\n"
              "hint: Install Rollcall again: it belongs beside rollcall-author.\n2\n");
  }
}

TEST_CASE("for other programs build says what it has written") {
  Workshop workshop(test::Tiny{}.yaml());
  CHECK(workshop.build({"--json"}) == 0);
  const Json said = Json::parse(workshop.out);
  CHECK(said["pack"]["file"] == workshop.at("pack"));
  CHECK(said["pack"]["module"] == "tiny");
  CHECK(said["pack"]["version"] == "1.0.0");
  CHECK(said["pack"]["bytes"] == std::filesystem::file_size(workshop.at("pack")));
  CHECK(said["pack"]["id"].get<std::string>().size() == 64);
  CHECK(said["findings"] == Json::array());
}

}  // namespace rollcall
