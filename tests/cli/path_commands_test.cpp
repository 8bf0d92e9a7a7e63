#include <nlohmann/json.hpp>

#include "tests/cli/desk.h"

namespace rollcall {
namespace {

using namespace cli_test;

/// A desk with a path of the one module that it has.
class PathDesk : public Desk {
 public:
  PathDesk() { write_path(yaml); }

  void write_path(const std::string& text) const { write(at("weeks.yaml"), text); }
  Said build_path(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"build", at("weeks.yaml"), "-o", at("weeks.rcpack"), "--key", at("keys/unit.key")});
    return author_says(more);
  }

  const std::string yaml =
      "path: weeks\ntitle: {en: First weeks, fr: Les premières semaines}\nsummary: {en: Short., fr: Court.}\n"
      "version: 1.0.0\nlanguage: en\nrules:\n  yearly: {version: 1, months: 12, window: 3}\n"
      "steps:\n  one: {module: my-module, within: 14 days, rule: yearly}\n";
};

}  // namespace

TEST_CASE("a path is checked, proved and built as a module is") {
  const PathDesk desk;
  CHECK(author_says({"check", desk.at("weeks.yaml")}).out == "weeks: no problems.\n");
  const Said proved = author_says({"prove", desk.at("weeks.yaml")});
  CHECK(proved.code == 0);
  CHECK(contains(proved.out, "weeks 1.0.0: 1 step, of which 1 is needed\n"));
  CHECK(contains(proved.out, "weeks: 0 errors, 0 warnings.\n"));
  const auto json = nlohmann::json::parse(author_says({"prove", desk.at("weeks.yaml"), "--json"}).out);
  CHECK(json["is_completed"] == true);
  CHECK(json["steps"][0]["id"] == "one");
  CHECK(json["renewals"]["missed"].is_null());
  CHECK(json["findings"].empty());
  const Said built = desk.build_path({"--json"});
  CHECK(built.code == 0);
  CHECK(nlohmann::json::parse(built.out)["pack"]["module"] == "weeks");
}

TEST_CASE("a path with a mistake is not proved and not built, and says where") {
  const PathDesk desk;
  std::string wrong = desk.yaml;
  wrong.replace(wrong.find("my-module"), 9, "my-modul");
  desk.write_path(wrong);
  for (const Said& said : {author_says({"check", desk.at("weeks.yaml")}), author_says({"prove", desk.at("weeks.yaml")}),
                           desk.build_path()}) {
    CHECK(said.code == 1);
    CHECK(contains(said.out, "weeks.yaml:9:17: error: there is no module 'my-modul' [unknown-module]\n"));
    CHECK(contains(said.out, "hint: did you mean 'my-module'?\n"));
  }
  CHECK_FALSE(std::filesystem::exists(desk.at("weeks.rcpack")));
}

TEST_CASE("the release before says whether versions are raised") {
  const PathDesk desk;
  write(desk.at("old.yaml"), desk.yaml);
  std::string now = desk.yaml;
  now.replace(now.find("14 days"), 7, "15 days");
  desk.write_path(now);
  const Said said = author_says({"check", desk.at("weeks.yaml"), "--previous", desk.at("old.yaml")});
  CHECK(said.code == 1);
  CHECK(contains(said.out, "[version-not-raised]\n"));
  CHECK(author_says({"check", desk.at("old.yaml"), "--previous", desk.at("old.yaml")}).code == 0);
}

TEST_CASE("what only paths have is refused for a module, and the other way round") {
  const PathDesk desk;
  CHECK(contains(author_says({"check", desk.module().string(), "--previous", desk.at("weeks.yaml")}).err,
                 "--modules and --previous are for paths."));
  CHECK(contains(desk.build_path({"--framework", desk.at("weeks.yaml")}).err,
                 "A path has neither slots nor a framework."));
  std::filesystem::create_directory(desk.at("paths"));
  write(desk.at("paths/weeks.yaml"), desk.yaml);
  CHECK(author_says({"check", desk.at("paths")}).out == "weeks: no problems.\n");
  CHECK(contains(author_says({"prove", desk.at("paths")}).err, "is a folder of paths."));
}

TEST_CASE("a path is installed, listed with what is missing, and taken away; nobody plays it") {
  const PathDesk desk;
  REQUIRE(desk.build_path().code == 0);
  CHECK(desk.player_says({"install", desk.at("weeks.rcpack")}).out ==
        "Installed weeks 1.0.0.\nModules of this path that are not here yet: my-module\n");
  CHECK(desk.player_says({"list"}).out ==
        "weeks 1.0.0: First weeks\n"
        "    A path of 1 step\n"
        "    Languages: English, Français\n"
        "    Published by unit\n"
        "    Modules of this path that are not here yet: my-module\n");
  desk.install();
  CHECK_FALSE(contains(desk.player_says({"list"}).out, "not here yet"));
  const auto json = nlohmann::json::parse(desk.player_says({"list", "--json"}).out);
  REQUIRE(json.size() == 2);
  CHECK(json[1]["path"] == "weeks");
  CHECK(json[1]["steps"][0]["module"] == "my-module");
  CHECK(json[1]["missing"].empty());
  CHECK(contains(desk.player_says({"play", "weeks", "--learner", "1", "--new"}).err,
                 "'weeks' is a path, and no module to play."));
  CHECK(contains(desk.player_says({"pack", "show", desk.at("weeks.rcpack")}).out, "Languages: en, fr\n"));
  CHECK(desk.player_says({"remove", "weeks"}).code == 0);
  CHECK_FALSE(contains(desk.player_says({"list"}).out, "weeks"));
}

TEST_CASE("the schema of paths is written too") {
  const PathDesk desk;
  REQUIRE(author_says({"schema", "--path", "-o", desk.at("path.schema.json")}).code == 0);
  CHECK(nlohmann::json::parse(test::read(desk.at("path.schema.json")))["title"] == "Rollcall path");
}

}  // namespace rollcall
