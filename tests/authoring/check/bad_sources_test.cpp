#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "authoring/check/check.h"
#include "authoring/command/diagnostics_json.h"
#include "authoring/command/environment.h"
#include "authoring/command/report.h"
#include "authoring/source/framework_file.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

const fs::path folder = test::source_folder() / "tests/bad_sources";

source::Loaded load_and_check(const fs::path& module) {
  source::Loaded loaded = source::load(module);
  // Most of them are about something else.
  if (loaded.document.framework.written() || module.filename() == "no-framework")
    source::load_framework(loaded, module);
  check::Environment environment = test::with_fonts();
  environment.file_exists = [&](std::string_view path) { return path == "landing.svg" || fs::exists(module / path); };
  media::Inspector inspector(authoring::encoder(), media::KnownGood({}));
  environment.refusals = [&](std::span<const media::File> files) {
    return authoring::refusals(module, files, inspector);
  };
  check::check(loaded.document, environment, loaded.problems);
  return loaded;
}

std::string report(const source::Loaded& module) {
  const test::TextConsole said;
  authoring::write_report(module, authoring::Report::text, said.console());
  return said.text();
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
  for (const source::Rule& rule : source::rules()) {
    if (rule.finders.contain(source::Finder::reading)) CHECK_MESSAGE(shown.contains(rule.id), rule.id);
  }
}

TEST_CASE("the good source beside the bad ones has no problem") {
  CHECK(report(load_and_check(folder / "good")) == "bad: no problems.\n");
}

TEST_CASE("what is found is written for people and for other programs as DIAGNOSTICS.md shows it") {
  const std::string document = test::read(test::source_folder() / "authoring/source/DIAGNOSTICS.md");
  const auto block = [&](const std::string& kind) {
    const auto start = document.find("```" + kind + "\n") + kind.size() + 4;
    return document.substr(start, document.find("```", start) - start);
  };
  source::Loaded module = load_and_check(folder / "critical-not-lowest");
  module.files.put_below("my-module");
  const auto found = module.problems.sorted();
  REQUIRE(found.size() == 1);
  CHECK(source::format(found[0], module.files) == block("text"));
  CHECK(authoring::to_json(found[0], module.files).dump(2) + "\n" == block("json"));
}

}  // namespace rollcall
