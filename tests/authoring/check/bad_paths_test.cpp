#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "authoring/check/path_check.h"
#include "authoring/command/report.h"
#include "authoring/compile/path.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/path_modules.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

const fs::path folder = test::source_folder() / "tests/bad_paths";

source::LoadedPath checked(const std::string& yaml) {
  source::LoadedPath path = source::load_path_text(yaml);
  check::check(path.document, {test::path_modules(), test::with_fonts().has_glyph}, path.problems);
  return path;
}

std::string report(const source::LoadedPath& path) {
  const test::TextConsole said;
  authoring::write_report(path, authoring::Report::text, said.console());
  return said.text();
}

std::string good() { return test::read(folder / "good/path.yaml"); }

std::string good_with(const std::string& from, const std::string& to) {
  std::string yaml = good();
  REQUIRE(yaml.find(from) != std::string::npos);
  return yaml.replace(yaml.find(from), from.size(), to);
}

/// "rule: message" of what a release forgot to raise since the one before it.
std::vector<std::string> not_raised(const std::string& now, const std::string& before) {
  source::LoadedPath path = checked(now);
  const source::LoadedPath old = checked(before);
  REQUIRE_FALSE(path.problems.has_errors());
  REQUIRE_FALSE(old.problems.has_errors());
  source::Diagnostics found;
  check::check_release(path.document, compile::compile(path.document, test::path_modules()),
                       compile::compile(old.document, test::path_modules()), found);
  std::vector<std::string> all;
  for (const source::Diagnostic& one : found.sorted()) all.push_back(one.rule + ": " + one.message.text());
  return all;
}

}  // namespace

TEST_CASE("every bad path is reported with exactly the expected text") {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    CAPTURE(entry.path().filename().string());
    CHECK(report(checked(test::read(entry.path() / "path.yaml"))) == test::read(entry.path() / "expected.txt"));
    ++count;
  }
  CHECK(count >= 40);
}

TEST_CASE("every rule of paths has a bad path that shows it") {
  std::set<std::string, std::less<>> shown{"version-not-raised", "rule-not-raised"};  // for which it takes two paths
  for (const auto& entry : fs::directory_iterator(folder)) {
    for (const auto& problem : checked(test::read(entry.path() / "path.yaml")).problems.sorted())
      shown.insert(problem.rule);
  }
  for (const source::Rule& rule : source::rules()) {
    if (rule.finders.contain(source::Finder::path)) CHECK_MESSAGE(shown.contains(rule.id), rule.id);
  }
}

TEST_CASE("the good path beside the bad ones has no problem") {
  CHECK(report(checked(good())) == "first-weeks: no problems.\n");
}

TEST_CASE("what check runs on a path are rules of paths, each once") {
  std::set<std::string_view> run;
  for (const check::PathRule& rule : check::path_rules()) {
    CAPTURE(rule.name);
    CHECK(run.insert(rule.name).second);
    REQUIRE(source::find_rule(rule.name));
    CHECK(source::find_rule(rule.name)->finders.contain(source::Finder::path));
  }
}

TEST_CASE("a path that is another one than before has a higher version, and so has a rule") {
  CHECK(not_raised(good(), good()).empty());
  CHECK(not_raised(good() + "# a comment\n", good()).empty());
  const std::vector<std::string> version{
      "version-not-raised: the path is another one than 1.0.0, and its version is not higher"};
  CHECK(not_raised(good_with("within: 14 days", "within: 15 days"), good()) == version);
  const std::string longer = "yearly: {version: 1, months: 12, window: 2}",
                    before = "yearly: {version: 1, months: 12, window: 3}";
  CHECK(not_raised(good_with(before, longer), good()) ==
        std::vector<std::string>{
            version[0],
            "rule-not-raised: the rule 'yearly' is another one than in 1.0.0, and its version is not higher"});
  std::string raised = good_with(before, "yearly: {version: 2, months: 12, window: 2}");
  raised.replace(raised.find("version: 1.0.0"), 14, "version: 1.1.0");
  CHECK(not_raised(raised, good()).empty());
}

TEST_CASE("without fonts and modules, only what asks for them is missed") {
  source::LoadedPath path = source::load_path_text(good());
  check::check(path.document, {}, path.problems);
  for (const source::Diagnostic& one : path.problems.sorted()) CHECK(one.rule == "unknown-module");
}

}  // namespace rollcall
