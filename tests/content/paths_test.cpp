#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "authoring/check/path_check.h"
#include "authoring/compile/path.h"
#include "authoring/prove/path_proof.h"
#include "authoring/source/folder.h"
#include "authoring/source/path_source.h"
#include "player/library/library.h"
#include "player/library/paths.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/author.h"
#include "tests/authoring/support/content.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

const std::vector<fs::path>& files() {
  static const std::vector<fs::path> found = source::paths_in(test::content_folder("paths"));
  return found;
}

const std::vector<survey::OfferedModule>& modules() {
  static const std::vector<survey::OfferedModule> offered = [] {
    std::vector<survey::OfferedModule> all;
    for (const auto& entry : fs::directory_iterator(test::content_folder(""))) {
      if (fs::exists(entry.path() / "module.yaml"))
        all.push_back(survey::offered_by(source::load(entry.path()).document));
    }
    return all;
  }();
  return offered;
}

source::LoadedPath checked(const fs::path& file) {
  source::LoadedPath path = source::load_path(file);
  check::check(path.document, {modules(), test::with_fonts().has_glyph}, path.problems);
  return path;
}

}  // namespace

TEST_CASE("no path of content has an error or a warning") {
  std::set<std::string> ids;
  for (const fs::path& file : files()) {
    const source::LoadedPath path = checked(file);
    ids.insert(path.document.path.value);
    CHECK(path.document.path.value == file.stem().string());
    for (const source::Diagnostic& one : path.problems.sorted()) FAIL_CHECK(source::format(one, path.files));
  }
  CHECK(ids == std::set<std::string>{"induction-generalist", "induction-probation", "induction-specialist",
                                     "refresher-year", "short-briefings", "womens-units"});
}

TEST_CASE("every text of every path is in all languages of the program") {
  const std::set<std::string> languages{"ar", "en", "fr", "kk", "ru", "sw"};
  for (const fs::path& file : files()) {
    CAPTURE(file.filename().string());
    source::each_words(checked(file).document, [&](const source::Words& words, source::Position) {
      std::set<std::string> found;
      for (const auto& [language, text] : words) found.insert(language);
      CHECK(found == languages);
    });
  }
}

TEST_CASE("every path can be completed in time, and every renewal fits into its window") {
  for (const fs::path& file : files()) {
    CAPTURE(file.filename().string());
    const source::LoadedPath source = checked(file);
    REQUIRE_FALSE(source.problems.has_errors());
    const course::Path path = compile::compile(source.document, modules());
    std::vector<std::int32_t> minutes;
    for (const course::Step& step : path.steps)
      minutes.push_back(survey::find_offered(modules(), step.module)->minutes(step.variant).value());
    CHECK(std::all_of(minutes.begin(), minutes.end(), [](std::int32_t one) { return one > 0; }));
    const prove::PathProof proof = prove::prove(path, minutes);
    CHECK(proof.is_completed);
    CHECK_FALSE(proof.renewals.missed);
    CHECK(proof.renewals.most_minutes <= prove::minutes_a_month);
  }
}

TEST_CASE("every module of content stands in a path") {
  std::set<std::string> used;
  for (const fs::path& file : files()) {
    for (const source::Step& step : checked(file).document.steps) used.insert(step.module.value);
  }
  for (const survey::OfferedModule& module : modules()) CHECK_MESSAGE(used.contains(module.id), module.id);
}

TEST_CASE("the paths of content are checked, proved, built and installed by the programs") {
  const test::TempFolder folder;
  const auto at = [&](const std::string& name) { return (folder / name).string(); };
  for (const char* name : {"root", "unit"}) REQUIRE(test::author_says({"keygen", name, "-o", at("")}).code == 0);
  REQUIRE(
      test::author_says({"trust", "--root", at("root.key"), "--publisher", at("unit.pub"), "-o", at("trust")}).code ==
      0);
  library::Library library(folder / "library");
  library.trust(test::read(at("trust")));
  const std::string paths = test::content_folder("paths").string();
  const test::AuthorSaid said = test::author_says({"check", paths});
  CHECK(said.code == 0);
  CHECK(said.out.find("induction-generalist: no problems.\n") != std::string::npos);
  for (const fs::path& file : files()) {
    CAPTURE(file.filename().string());
    const test::AuthorSaid proved = test::author_says({"prove", file.string()});
    CHECK(proved.code == 0);
    CHECK(proved.out.find(": 0 errors, 0 warnings.\n") != std::string::npos);
    const std::string pack = at(file.stem().string() + ".rcpack");
    CHECK(test::author_says({"build", file.string(), "-o", pack, "--key", at("unit.key")}).code == 0);
    CHECK(library.install(pack).kind == pack::Kind::path);
  }
  CHECK(library::paths(library).size() == files().size());
}

}  // namespace rollcall
