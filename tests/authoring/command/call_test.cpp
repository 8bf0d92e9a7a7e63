#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/authoring/support/author.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;
using test::author_says;
using test::AuthorSaid;

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The first word of each line below the last heading with this name, up to an empty line.
std::vector<std::string> words_below(const std::string& heading, const std::string& help) {
  std::vector<std::string> words;
  const auto at = help.rfind("\n" + heading + ":\n");
  if (at == std::string::npos) return words;
  std::istringstream lines(help.substr(at + heading.size() + 3));
  for (std::string line; std::getline(lines, line) && !line.empty();) {
    // A description that is too long for its line goes on in the next.
    if (line.starts_with("  ") && line[2] != ' ') words.push_back(line.substr(2, line.find_first_of(" ,", 2) - 2));
  }
  return words;
}

/// Every command, and those below it: {"translate", "merge"}.
std::vector<std::vector<std::string>> all_commands(const std::vector<std::string>& above = {}) {
  std::vector<std::vector<std::string>> found;
  std::vector<std::string> call = above;
  call.emplace_back("--help");
  for (const std::string& name : words_below("Subcommands", author_says(call).out)) {
    std::vector<std::string> command = above;
    command.push_back(name);
    found.push_back(command);
    for (const auto& below : all_commands(command)) found.push_back(below);
  }
  return found;
}

/// A module and a key to build it with.
class Workshop {
 public:
  Workshop() {
    fs::create_directory(at("tiny"));
    std::ofstream(at("tiny/module.yaml")) << test::Tiny{}.yaml();
    REQUIRE(author_says({"keygen", "unit", "-o", x_folder.path().string()}).code == 0);
  }
  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  AuthorSaid build(const std::string& pack, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"build", at("tiny"), "-o", at(pack), "--key", at("unit.key")});
    return author_says(more);
  }

 private:
  test::TempFolder x_folder;
};

}  // namespace

TEST_CASE("the help of every command names it in full, explains each of its options and shows an example") {
  const auto commands = all_commands();
  CHECK(commands.size() == 19);
  for (std::vector<std::string> call : commands) {
    std::string name = "rollcall-author";
    for (const std::string& word : call) name += " " + word;
    CAPTURE(name);
    call.emplace_back("--help");
    const AuthorSaid said = author_says(call);
    CAPTURE(said.out);
    CHECK(said.code == 0);
    CHECK(contains(said.out, "Usage: " + name + " "));
    CHECK(contains(said.out, "\nExample: " + name + " "));
    std::istringstream lines(said.out);
    std::string line, next;
    std::getline(lines, line);
    for (; std::getline(lines, next); line = next) {
      if (!line.starts_with("  -")) continue;
      const bool is_explained = line.find("  ", line.find_first_not_of(' ')) != std::string::npos;
      CHECK_MESSAGE((is_explained || next.starts_with("      ")), line);
    }
  }
}

TEST_CASE("a command or an option that there is not is told with the nearest one") {
  const auto complaint = [](const std::vector<std::string>& call) {
    const AuthorSaid said = author_says(call);
    CHECK(said.code == 2);
    CHECK(said.out == "");
    return said.err;
  };
  const std::string more = "Run with --help for more information.\n";
  CHECK(complaint({"chek", "modules"}) == "There is no command 'chek'.\nhint: Did you mean check?\n" + more);
  CHECK(complaint({"translate", "mergee", "x"}) == "There is no command 'mergee'.\nhint: Did you mean merge?\n" + more);
  CHECK(complaint({"walk", "x", "-n", "3", "--polcy", "best"}) ==
        "The command 'walk' has no option '--polcy'.\nhint: Did you mean --policy?\n" + more);
  CHECK(complaint({"check", "x", "--jsn"}) ==
        "The command 'check' has no option '--jsn'.\nhint: Did you mean --json?\n" + more);
  CHECK(complaint({"prove", "x", "--state=7"}) ==
        "The command 'prove' has no option '--state'.\nhint: Did you mean --states?\n" + more);
  CHECK(complaint({"--versoin"}) ==
        "There is no option '--versoin' before the command.\nhint: Did you mean --version?\n" + more);
  const std::string english =
      "hint: rollcall-author speaks English; a module is played in another language with 'play FOLDER --language kk'\n";
  CHECK(complaint({"--lang", "xx", "check", "x"}) ==
        "There is no option '--lang' before the command.\n" + english + more);
  CHECK(complaint({"check", "x", "--language=kk"}) ==
        "The command 'check' has no option '--language'.\n" + english + more);
  CHECK(complaint({"play", "x", "--lang", "kk"}) ==
        "The command 'play' has no option '--lang'.\nhint: Did you mean --language?\n" + more);
  CHECK(complaint({"check", "x", "-q"}).starts_with("The command 'check' has no option '-q'.\n"));
}

TEST_CASE("the value of an option is not taken for a command or an option") {
  CHECK(contains(author_says({"walk", "-n", "-5", "x"}).err, "'-5' is not possible: write a whole number"));
  CHECK(contains(author_says({"walk"}).err, "FOLDER is required"));
}

TEST_CASE("check shows ten findings of a rule and counts the rest, or shows all") {
  Workshop workshop;
  test::Tiny tiny;
  std::string said;
  for (int i = 0; i < 13; ++i) said += (i > 0 ? ", " : "") + ("{narrator: Two  spaces " + std::to_string(i) + "}");
  tiny.scenes.replace(tiny.scenes.find("{narrator: Hello.}"), 18, said);
  std::ofstream(workshop.at("tiny/module.yaml")) << tiny.yaml();
  const auto count = [](const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
  };
  const std::string first = author_says({"check", workshop.at("tiny")}).out;
  CHECK(count(first, ": warning: ") == 10);
  CHECK(contains(first,
                 "\n3 more of [stray-space] are not shown here; 'rollcall-author check --all' shows them.\n\n"
                 "tiny: 0 errors, 13 warnings.\n"));
  const std::string all = author_says({"check", "--all", workshop.at("tiny")}).out;
  CHECK(count(all, ": warning: ") == 13);
  CHECK_FALSE(contains(all, "not shown"));
  CHECK(count(author_says({"check", "--json", workshop.at("tiny")}).out, "\"stray-space\"") == 13);
}

TEST_CASE("a pack is written over another one, and into a new folder, only with --force") {
  const Workshop workshop;
  REQUIRE(workshop.build("pack").code == 0);
  std::ofstream(workshop.at("pack")) << "mine";
  const AuthorSaid kept = workshop.build("pack");
  CHECK(kept.code == 2);
  CHECK(kept.err == "'" + workshop.at("pack") +
                        "' is there already, so nothing was written to it.\nhint: Choose another name, or write over "
                        "it with --force.\n");
  CHECK(test::read(workshop.at("pack")) == "mine");
  CHECK(workshop.build("pack", {"--force"}).code == 0);
  CHECK(test::read(workshop.at("pack")) != "mine");

  const AuthorSaid lost = workshop.build("packs/new/pack");
  CHECK(lost.code == 2);
  CHECK(lost.err == "There is no folder " + workshop.at("packs/new") +
                        ", so nothing was written.\nhint: Make the folder first, or choose another place.\n");
  CHECK_FALSE(fs::exists(workshop.at("packs")));
  CHECK(workshop.build("packs/new/pack", {"--force"}).code == 0);
  CHECK(fs::exists(workshop.at("packs/new/pack")));
}

TEST_CASE("a secret key is not written over, with --force neither") {
  const Workshop workshop;
  const std::string key = test::read(workshop.at("unit.key"));
  CHECK(contains(workshop.build("unit.key", {"--force"}).err, "is a secret key"));
  CHECK(test::read(workshop.at("unit.key")) == key);
}

TEST_CASE("no folder is made for a key or around a new module") {
  const test::TempFolder folder;
  const std::string missing = (folder / "missing").string();
  const std::string complaint = "There is no folder " + missing +
                                ", so nothing was written.\nhint: Make the folder first, or choose another place.\n";
  CHECK(author_says({"keygen", "unit", "-o", missing}).err == complaint);
  CHECK(author_says({"new", missing + "/small-things"}).err == complaint);
  CHECK(fs::is_empty(folder.path()));
  CHECK(author_says({"new", (folder / "small-things").string()}).code == 0);
  CHECK(author_says({"new", (folder / "small-things").string()}).code == 2);
}

TEST_CASE("a template for translators is written over only with --force, and its folder is not made without a word") {
  const Workshop workshop;
  const std::string folder = workshop.at("tiny/translations");
  const AuthorSaid first = author_says({"translate", "extract", workshop.at("tiny")});
  CHECK(first.code == 0);
  CHECK(first.out.starts_with("Made the folder " + folder + ".\nWrote " + folder + "/tiny.pot: "));
  std::ofstream(folder + "/tiny.pot") << "mine";
  const AuthorSaid again = author_says({"translate", "extract", workshop.at("tiny")});
  CHECK(again.code == 2);
  CHECK(contains(again.err, "tiny.pot' is there already, so nothing was written to it."));
  CHECK(test::read(folder + "/tiny.pot") == "mine");
  CHECK(author_says({"translate", "extract", workshop.at("tiny"), "--force"}).out.starts_with("Wrote "));
}

TEST_CASE("names of files that are no text, or that a terminal would obey, are shown as text") {
  const Workshop shop;
  fs::create_directory(shop.at("tiny/translations"));
  std::ofstream(shop.at("tiny/translations/\xff.po")) << "x";
  const AuthorSaid checked = author_says({"check", shop.at("tiny"), "--json"});
  CHECK(checked.err.empty());
  CHECK(nlohmann::json::accept(checked.out));
  const AuthorSaid written = author_says({"schema", "-o", shop.at("s\x1b[31mred.json")});
  CHECK(written.code == 0);
  CHECK(written.out.find('\x1b') == std::string::npos);
}

}  // namespace rollcall
