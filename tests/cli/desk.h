#pragma once
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "authoring/cli.h"
#include "player/cli.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

/// Both programs as they are called, with what a training unit and a prison have.
namespace rollcall::cli_test {

struct Said {
  int code;
  std::string out, err;
};

inline Said author_says(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const int code = author(arguments, out, err);
  return {code, out.str(), err.str()};
}

using test::write;

/// A publisher with keys, a trust list and a pack, and a player who believes them.
class Desk {
 public:
  Desk() {
    REQUIRE(author_says({"new", module().string()}).code == 0);
    std::filesystem::create_directory(at("keys"));
    for (const char* name : {"root", "unit", "stranger"})
      REQUIRE(author_says({"keygen", name, "-o", at("keys")}).code == 0);
    REQUIRE(author_says({"trust", "--root", at("keys/root.key"), "--publisher", at("keys/unit.pub"), "-o", at("trust")})
                .code == 0);
    build("unit", "pack");
    REQUIRE(player_says({"trust", "--yes", at("trust")}).code == 0);
  }

  std::filesystem::path module() const { return x_folder / "my-module"; }
  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  void build(const std::string& key, const std::string& pack) const {
    REQUIRE(author_says({"build", module().string(), "-o", at(pack), "--key", at("keys/" + key + ".key"), "--force"})
                .code == 0);
  }
  Said player_says(const std::vector<std::string>& arguments, const std::string& typed = {}) const {
    return say(arguments, typed, false);
  }
  /// What the program itself says, as another process; standard error comes with it.
  std::string command(const std::string& arguments) const {
    return "'" + test::bin_folder().string() + "/rollcall' --home '" + at("home") + "' " + arguments + " 2>&1";
  }
  void install() const { REQUIRE(player_says({"install", at("pack")}).code == 0); }
  /// Somebody plays the module, or goes on with it. New is only who comes for the first time.
  Said plays(const std::string& staff_number, const std::string& typed, const std::vector<std::string>& more = {}) {
    std::vector<std::string> call{"play", "my-module", "--learner", staff_number};
    if (x_known.insert(staff_number).second) call.emplace_back("--new");
    call.insert(call.end(), more.begin(), more.end());
    return player_says(call, typed);
  }
  /// To the end.
  void complete(const std::string& staff_number) { REQUIRE(plays(staff_number, "explain\ncheck\n").code == 0); }
  /// The same, typed by a person.
  Said person_says(const std::vector<std::string>& arguments, const std::string& typed) const {
    return say(arguments, typed, true);
  }
  void change_version(const std::string& from, const std::string& to) const {
    std::string text = test::read(module() / "module.yaml");
    text.replace(text.find("version: " + from), 9 + from.size(), "version: " + to);
    write(module() / "module.yaml", text);
  }

 private:
  Said say(std::vector<std::string> arguments, const std::string& typed, bool is_person) const {
    arguments.insert(arguments.begin(), {"--home", at("home")});
    std::istringstream in(typed);
    std::ostringstream out, err;
    const int code = player(arguments, {in, out, err, is_person});
    return {code, out.str(), err.str()};
  }

  test::TempFolder x_folder;
  std::set<std::string> x_known;
};

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace rollcall::cli_test
