#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <vector>

#include "authoring/command/environment.h"
#include "authoring/source/framework_file.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/content.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

/// The rules that this one is the first to look at.
std::string table(source::Finder finder) {
  std::string rows = "| rule | | what it asks |\n|---|---|---|\n";
  for (const source::Rule& rule : source::rules()) {
    if (rule.finders.first() != finder) continue;
    const char* const severity = rule.severity == source::Severity::error     ? "error"
                                 : rule.severity == source::Severity::warning ? "warning"
                                                                              : "note";
    rows += "| `" + std::string(rule.id) + "` | " + severity + " | " + std::string(rule.sentence) + " |\n";
  }
  return rows;
}

}  // namespace

TEST_CASE("a word of the glossary may be stressed") {
  CHECK(test::found(test::good_with("amir: Nobody came.", "amir: Nobody *in the [[cell]]* came.")) ==
        std::vector<std::string>{"unknown-word: there is no glossary entry 'cell'"});
}

TEST_CASE("a slot whose default stresses something does not stand in what is stressed") {
  std::string yaml = test::good_with("amir: Nobody came.", "amir: \"*Nobody of the {wing}* came.\"");
  yaml += "slots: {wing: {default: \"*old* wing\"}}\n";
  CHECK(test::found(yaml) ==
        std::vector<std::string>{"bad-emphasis: a slot that stresses something stands in what is stressed"});
}

TEST_CASE("LANGUAGE.md lists every rule with its severity and its sentence, in the order of the table") {
  const std::string text = test::read(test::source_folder() / "authoring/source/LANGUAGE.md");
  CHECK_MESSAGE(text.find("## Checks\n") != std::string::npos, "there is no section Checks");
  for (const auto finder :
       {source::Finder::check, source::Finder::reading, source::Finder::translations, source::Finder::folder,
        source::Finder::build, source::Finder::prove, source::Finder::path, source::Finder::path_proof}) {
    CHECK_MESSAGE(text.find("\n\n" + table(finder)) != std::string::npos, "under Checks there should be:\n"
                                                                              << table(finder));
  }
}

TEST_CASE("the ids of rules are all different, and each says something") {
  std::set<std::string_view> ids;
  for (const source::Rule& rule : source::rules()) {
    CHECK_MESSAGE(ids.insert(rule.id).second, rule.id);
    CHECK_MESSAGE(rule.sentence.ends_with('.'), rule.id);
  }
}

TEST_CASE("what check runs are the rules of check, each once and in the order of the table") {
  std::vector<std::string_view> run, listed;
  for (const check::Rule& rule : check::rules()) run.push_back(rule.name);
  for (const source::Rule& rule : source::rules()) {
    // A figure, which is told whatever it is.
    if (rule.finders.contain(source::Finder::check) && rule.id != "identity-truth") listed.push_back(rule.id);
  }
  CHECK(run == listed);
  CHECK(run.size() >= 80);
}

TEST_CASE("no module of content has an error or a warning") {
  for (const auto& entry : fs::directory_iterator(test::source_folder() / "content")) {
    if (!fs::exists(entry.path() / "module.yaml")) continue;
    CAPTURE(entry.path().filename().string());
    source::Loaded module = source::load(entry.path());
    source::load_framework(module, entry.path());
    check::check(module.document, authoring::environment(entry.path(), test::share_folder() / "fonts"),
                 module.problems);
    for (const auto& problem : module.problems.sorted()) FAIL_CHECK(source::format(problem, module.files));
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
