#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "authoring/check/check.h"
#include "authoring/command/report.h"
#include "authoring/source/folder.h"
#include "tests/authoring/check/checked.h"
#include "tests/support/files.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(ROLLCALL_SOURCE_DIR) / "tests/bad_sources";

source::Loaded load_and_check(const fs::path& module) {
  source::Loaded loaded = source::load(module);
  check::Environment environment = test::with_fonts();
  environment.file_exists = [](std::string_view path) { return path == "landing.svg"; };
  check::check(loaded.document, environment, loaded.problems);
  return loaded;
}

std::string report(const source::Loaded& module) {
  std::ostringstream text;
  command::write_report(module, command::Report::text, text);
  return text.str();
}

}  // namespace

TEST_CASE("every bad source is reported with exactly the expected text") {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    CAPTURE(entry.path().filename().string());
    CHECK(report(load_and_check(entry.path())) == test::read(entry.path() / "expected.txt"));
    ++count;
  }
  CHECK(count >= 140);
}

TEST_CASE("every rule has a bad source that shows it") {
  std::set<std::string, std::less<>> shown;
  for (const auto& entry : fs::directory_iterator(folder)) {
    for (const auto& problem : load_and_check(entry.path()).problems.sorted()) shown.insert(problem.rule);
  }
  for (const check::Rule& rule : check::rules()) CHECK_MESSAGE(shown.contains(rule.name), rule.name);
  for (const check::ReadingRule& rule : check::reading_rules()) CHECK_MESSAGE(shown.contains(rule.name), rule.name);
}

TEST_CASE("the good source beside the bad ones has no problem") {
  CHECK(report(load_and_check(folder / "good")) == "bad: no problems.\n");
}

}  // namespace rollcall
