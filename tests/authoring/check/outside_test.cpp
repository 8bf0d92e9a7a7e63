#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "authoring/cli.h"
#include "tests/authoring/encode/drawing.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

const std::string secret = "rollcall-secret-key 3049" + std::string(60, '0');

/// A module from somebody else, beside files that are none of its business.
class Received {
 public:
  Received() {
    fs::create_directories(module() / "translations");
    write("tiny/module.yaml", test::Tiny{}.yaml());
    write("root.key", secret + "\n");
    write("private.png", encode::test::plain_png(9, 9, 0xffff0000));
  }

  fs::path at(const std::string& name) const { return x_folder / name; }
  fs::path module() const { return at("tiny"); }
  void write(const std::string& name, const std::string& text) const {
    fs::remove(at(name));
    std::ofstream(at(name), std::ios::binary) << text;
  }
  void link(const std::string& name, const fs::path& to) const {
    fs::remove_all(at(name));
    fs::create_symlink(to, at(name));
  }
  /// A scene with this place, and a further part of the module before it.
  void place(const std::string& place, const std::string& head = {}) const {
    test::Tiny tiny;
    tiny.head = head;
    tiny.scenes = "scenes:\n  first:\n    behaviour: '1.1'\n    place: {" + place +
                  "}\n    say: [{narrator: Hello.}]\n"
                  "    options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}}\n";
    write("tiny/module.yaml", tiny.yaml());
  }

  /// Code and everything that is said.
  std::string says(std::vector<std::string> call) const {
    call.insert(call.begin() + 1, module().string());
    return says_as(call);
  }
  std::string says_as(const std::vector<std::string>& call) const {
    std::ostringstream out, err;
    const int code = author(call, out, err);
    const std::string said = std::to_string(code) + "\n" + out.str() + err.str();
    CHECK(said.find("3049") == std::string::npos);   // of the key
    CHECK(said.find("root:") == std::string::npos);  // of /etc/passwd
    return said;
  }
  std::string build() const {
    if (fs::create_directory(at("keys"))) says_as({"keygen", "unit", "-o", at("keys").string()});
    return says({"build", "-o", at("pack").string(), "--key", at("keys/unit.key").string(), "--force"});
  }

 private:
  test::TempFolder x_folder;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string leads_out(const fs::path& file) {
  return "2\n" + file.string() +
         " is a link that leads out of its folder.\n"
         "hint: Put the file itself there in place of the link.\n";
}

}  // namespace

TEST_CASE("a module is read in its folder only, and from files only") {
  const Received received;
  const fs::path file = received.module() / "module.yaml";
  for (const fs::path& elsewhere : {received.at("root.key"), fs::path("/etc/passwd"), fs::path("/dev/zero")}) {
    received.link("tiny/module.yaml", elsewhere);
    for (const char* command : {"check", "prove", "build"}) {
      CAPTURE(command);
      CHECK((std::string(command) == "build" ? received.build() : received.says({command})) == leads_out(file));
    }
  }
  fs::remove(file);
  mkfifo(file.c_str(), 0600);
  CHECK(received.says({"check"}) == "2\n" + file.string() + " is not a file.\nhint: Give the name of a file.\n");
  received.link("tiny/module.yaml", "module.yaml");
  CHECK(contains(received.says({"check"}), "cannot be reached (Too many levels of symbolic links)."));
  received.write("tiny/of-today.yaml", test::Tiny{}.yaml());
  received.link("tiny/module.yaml", "of-today.yaml");
  CHECK(received.says({"check"}) == "0\ntiny: no problems.\n");
}

TEST_CASE("the further files of a module are in its folder") {
  const Received received;
  test::Tiny tiny;
  tiny.head = "files: [more.yaml]\n";
  received.write("tiny/module.yaml", tiny.yaml());
  received.link("tiny/more.yaml", received.at("root.key"));
  CHECK(contains(received.says({"check"}),
                 "error: 'more.yaml' is a link that leads out of the module's folder [bad-file]\n"
                 "  files: [more.yaml]\n"
                 "          ^\n"
                 "hint: put the file itself into the folder in place of the link\n"));
  fs::remove(received.at("tiny/more.yaml"));
  mkfifo(received.at("tiny/more.yaml").c_str(), 0600);
  CHECK(contains(received.says({"check"}), "error: there is no file 'more.yaml' in the module's folder [bad-file]\n"));
}

TEST_CASE("the modules of a folder are in it") {
  const Received received;
  fs::create_directory(received.at("all"));
  received.link("all/borrowed", received.module());
  CHECK(received.says_as({"check", received.at("all").string()}) == leads_out(received.at("all/borrowed")));
  CHECK(received.says_as({"check", received.at("all/borrowed").string()}) == "0\ntiny: no problems.\n");
}

TEST_CASE("translations are in the folder of their module") {
  const Received received;
  const std::string out_of_it =
      "error: this is a link that leads out of the module's folder [bad-translation-file]\n"
      "hint: put the file itself there in place of the link\n";
  received.link("tiny/translations/de.po", received.at("root.key"));
  CHECK(contains(received.says({"check"}), "translations/de.po: " + out_of_it));
  CHECK(received.says_as({"translate", "merge", received.module().string(), "--language", "de"}) ==
        leads_out(received.module() / "translations/de.po"));
  fs::remove(received.at("tiny/translations/de.po"));
  mkfifo(received.at("tiny/translations/de.po").c_str(), 0600);
  CHECK(contains(received.says({"check"}), "translations/de.po: error: this is not a file [bad-translation-file]\n"));

  fs::create_directory(received.at("mine"));
  received.link("tiny/translations", received.at("mine"));
  CHECK(contains(received.says({"check"}), "translations: " + out_of_it));
  for (const char* command : {"extract", "merge"})
    CHECK(received.says_as({"translate", command, received.module().string()}) ==
          leads_out(received.module() / "translations"));
  CHECK(received.says_as({"translate", "merge", received.module().string(), "--language", "de"}) ==
        leads_out(received.module() / "translations"));
  CHECK(fs::is_empty(received.at("mine")));
}

TEST_CASE("pictures and recordings are in the folder of their module") {
  const Received received;
  received.place("picture: wing.png, alt: A wing");
  const std::string out_of_it =
      "'wing.png' is a link that leads out of the module's folder [missing-file]\n"
      "      place: {picture: wing.png, alt: A wing}\n"
      "                       ^\n"
      "hint: put the file itself into the folder in place of the link\n";
  received.link("tiny/wing.png", received.at("private.png"));
  CHECK(contains(received.says({"check"}), out_of_it));
  CHECK(contains(received.build(), out_of_it));
  fs::create_directory(received.at("pictures"));
  received.link("tiny/inner", received.at("pictures"));
  received.write("pictures/wing.png", test::read(received.at("private.png")));
  received.place("picture: inner/wing.png, alt: A wing");
  CHECK(contains(received.says({"check"}), "'inner/wing.png' is a link that leads out of the module's folder"));

  received.place("picture: wing.png, alt: A wing, sound: rain.wav, caption: Rain");
  for (const char* name : {"tiny/wing.png", "tiny/rain.wav"}) {
    fs::remove(received.at(name));
    mkfifo(received.at(name).c_str(), 0600);
  }
  const std::string pipes = received.says({"check"});
  CHECK(contains(pipes, "error: there is no file 'wing.png' in the module's folder [missing-file]\n"));
  CHECK(contains(pipes, "error: there is no file 'rain.wav' in the module's folder [missing-file]\n"));
  CHECK_FALSE(fs::exists(received.at("pack")));

  received.place("picture: wing.png, alt: A wing");
  received.write("tiny/red.png", test::read(received.at("private.png")));
  received.link("tiny/wing.png", "red.png");
  CHECK(received.says({"check"}) == "0\ntiny: no problems.\n");
  CHECK(received.build().starts_with("0\n"));
}

TEST_CASE("a secret key that came into a module is never shown") {
  const Received received;
  const std::string told =
      "error: a secret key stands here, so this file was not read [RULE]\n"
      "hint: take it out of the module, and make a new key if others have seen this one\n";
  const auto by = [&](const std::string& rule) { return std::string(told).replace(told.find("RULE"), 4, rule); };
  test::Tiny tiny;
  tiny.head = "files: [more.yaml]\n";
  received.write("tiny/module.yaml", tiny.yaml());
  received.write("tiny/more.yaml", "glossary:\n  key: " + secret + "\n");
  CHECK(contains(received.says({"check"}), "more.yaml:2:8: " + by("yaml")));
  CHECK(contains(received.says({"check", "--json"}), "\"rule\": \"yaml\""));
  received.write("tiny/module.yaml", secret + "\n");
  CHECK(received.says({"check"}) == "1\n" + received.at("tiny/module.yaml").string() + ":1:1: " + by("yaml") +
                                        "\nThe module: 1 error, 0 warnings.\n");
  received.write("tiny/module.yaml", test::Tiny{}.yaml());
  received.write("tiny/translations/de.po", "msgid \"\"\nmsgstr \"" + secret + "\"\n");
  CHECK(contains(received.says({"check"}), "translations/de.po:2:9: " + by("bad-translation-file")));
  received.write("own.yaml", "-----BEGIN OPENSSH PRIVATE KEY-----\n3049\n");
  CHECK(contains(received.says({"build", "-o", received.at("pack").string(), "--key", received.at("root.key").string(),
                                "--adaptation", received.at("own.yaml").string()}),
                 "own.yaml:1:20: " + by("yaml")));
}

}  // namespace rollcall
