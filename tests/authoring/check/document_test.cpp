#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "authoring/command/environment.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/content.h"
#include "tests/support/files.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

std::string table() {
  std::string rows;
  for (const check::Rule& rule : check::rules())
    rows += "| `" + std::string(rule.name) + "` | " + std::string(rule.what) + " |\n";
  rows += "\nWhile the source is read:\n\n| rule | what it asks |\n|---|---|\n";
  for (const check::ReadingRule& rule : check::reading_rules())
    rows += "| `" + std::string(rule.name) + "` | " + std::string(rule.what) + " |\n";
  return rows;
}

}  // namespace

TEST_CASE("LANGUAGE.md lists every rule with its sentence, in the order in which they run") {
  const std::string text = test::read(fs::path(ROLLCALL_SOURCE_DIR) / "authoring/source/LANGUAGE.md");
  CHECK_MESSAGE(text.find("## Checks\n") != std::string::npos, "there is no section Checks");
  CHECK_MESSAGE(text.find("| rule | what it asks |\n|---|---|\n" + table()) != std::string::npos,
                "the tables under Checks should be:\n"
                    << table());
}

TEST_CASE("the names of rules are all different, and each says something") {
  std::set<std::string_view> names;
  for (const check::Rule& rule : check::rules()) {
    CHECK(names.insert(rule.name).second);
    CHECK(rule.what.ends_with('.'));
  }
  for (const check::ReadingRule& rule : check::reading_rules()) CHECK(names.insert(rule.name).second);
  CHECK(check::rules().size() >= 80);
}

TEST_CASE("no module of content has an error or a warning") {
  for (const auto& entry : fs::directory_iterator(fs::path(ROLLCALL_SOURCE_DIR) / "content")) {
    if (!entry.is_directory()) continue;
    CAPTURE(entry.path().filename().string());
    source::Loaded module = source::load(entry.path());
    check::check(module.document, command::environment(entry.path(), fs::path(ROLLCALL_SHARE_DIR) / "fonts"),
                 module.problems);
    for (const auto& problem : module.problems.sorted()) FAIL_CHECK(source::format(problem, module.document.files));
  }
}

TEST_CASE("without the fonts, the rules that need them find nothing") {
  source::Loaded module = source::load_text(test::good_with("Nobody came.", "你好"));
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  CHECK(module.problems.empty());
}

TEST_CASE("a text of a megabyte is not laid out to the end to know that it does not fit") {
  std::string title;
  while (title.size() < 200'000) title += "Жұмыс ";
  const auto fits = test::found(test::good_with("title: Bad,", "title: " + title + ","), "text-does-not-fit");
  REQUIRE(fits.size() == 1);
  CHECK(fits[0].starts_with("text-does-not-fit: with letters of 200 % this takes more than "));
}

TEST_CASE("what is laid out is what a learner sees, without marks") {
  std::string title = "'";
  while (title.size() < 400) title += "**Watch** and *wait* ";
  source::Loaded module = source::load_text(test::good_with("title: Bad,", "title: " + title + "end',"));
  std::string measured;
  const auto lines = [&](std::string_view text, check::Box) { return measured += text, 1; };
  check::check(module.document, {[](std::string_view) { return true; }, {}, lines}, module.problems);
  CHECK(measured.find("Watch and wait Watch and wait") != std::string::npos);
  CHECK(measured.find('*') == std::string::npos);
}

}  // namespace rollcall
