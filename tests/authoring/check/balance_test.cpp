#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "authoring/check/balance.h"
#include "authoring/command/check.h"
#include "player/error.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

Exit check_and_report(const std::filesystem::path& folder, authoring::Report report, const test::TextConsole& said) {
  terminal::ProgressLine nobody_looks(nullptr, said.words());
  return authoring::check_and_report(folder, {}, {}, report, authoring::Extent::first_of_each, said.console(),
                                     nobody_looks);
}

namespace fs = std::filesystem;
using check::Row;

double v(std::vector<Row> table) { return check::cramers_v(table); }
double corrected(std::vector<Row> table) { return check::corrected_v(table); }

const fs::path biased = test::source_folder() / "tests/bad_sources/identity-truth-balance";

void copy_module(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  fs::copy_file(from / "module.yaml", to / "module.yaml");
}

std::string report(const fs::path& folder) {
  const test::TextConsole said;
  check_and_report(folder, authoring::Report::text, said);
  return said.text();
}

}  // namespace

TEST_CASE("Cramér's V is 1 where the row settles the column, and 0 where it says nothing") {
  CHECK(v({{5, 0}, {0, 5}}) == doctest::Approx(1));
  CHECK(v({{3, 3}, {5, 5}, {1, 1}}) == doctest::Approx(0));
}

TEST_CASE("Cramér's V of a table whose chi squared is known") {
  // 10 20 / 30 40: chi squared is 100 (10*40 - 20*30)^2 / (30*70*40*60) = 0.79365, V = sqrt(0.0079365).
  CHECK(v({{10, 20}, {30, 40}}) == doctest::Approx(0.089087));
  // Three rows: expected 10 10 / 10 10 / 20 20, so chi squared is 5 + 5 + 0 of 80.
  CHECK(v({{15, 5}, {5, 15}, {20, 20}}) == doctest::Approx(0.353553));
}

TEST_CASE("Bergsma's correction is small for large tables and removes what chance makes of small ones") {
  // 0.0079365 - 1/99 is negative.
  CHECK(corrected({{10, 20}, {30, 40}}) == doctest::Approx(0));
  // phi squared 0.125 - 2/79; rows 3 - 4/79, columns 2 - 1/79: sqrt(0.0996835 / 0.9873418).
  CHECK(corrected({{15, 5}, {5, 15}, {20, 20}}) == doctest::Approx(0.317746));
  CHECK(corrected({{500, 0}, {0, 500}}) == doctest::Approx(1));
  CHECK(corrected({{2, 1}, {1, 2}, {1, 1}}) == doctest::Approx(0));
}

TEST_CASE("a table without a second row or column says nothing") {
  CHECK(v({}) == 0);
  CHECK(v({{4, 4}}) == 0);
  CHECK(v({{4, 0}, {3, 0}}) == 0);
  CHECK(corrected({{1, 0}, {0, 0}}) == 0);
}

TEST_CASE("a module without identities, or with fewer than eight truths, is not judged") {
  check::Balance balance;
  balance.add(
      source::load_text(test::good_with("amir: {name: Amir}", "amir: {name: Amir, identity: [muslim]}")).document);
  CHECK_FALSE(balance.can_be_judged());
}

TEST_CASE("a scene counts for those who are named in it, by whole words") {
  const auto rows = [](const std::string& line) {
    std::string yaml = test::good_with("amir: {name: Amir}", "amir: {name: Amir, identity: [muslim]}");
    for (auto at = yaml.find("- amir: "); at != std::string::npos; at = yaml.find("- amir: ")) {
      yaml.replace(at, yaml.find('\n', at) - at, "- narrator: " + line);
    }
    check::Balance balance;
    balance.add(source::load_text(yaml).document);
    return balance.has_counts();
  };
  CHECK(rows("You hear of Amir's letter."));
  CHECK(rows("Amir"));
  CHECK_FALSE(rows("Amira and Samir are at the door."));
  CHECK_FALSE(rows("Nobody is at the door."));
}

TEST_CASE("whoever speaks or is named only in a look, an option, a consequence or a reason counts too") {
  const std::string silent = [] {
    std::string yaml = test::good_with("amir: {name: Amir}", "amir: {name: Amir, identity: [muslim]}");
    for (auto at = yaml.find("- amir: "); at != std::string::npos; at = yaml.find("- amir: "))
      yaml.replace(at, yaml.find('\n', at) - at, "- narrator: It is a quiet day");
    return yaml;
  }();
  const auto counts = [&](const std::string& from, const std::string& to) {
    std::string yaml = silent;
    REQUIRE(yaml.find(from) != std::string::npos);
    yaml.replace(yaml.find(from), from.size(), to);
    const source::Loaded loaded = source::load_text(yaml);
    REQUIRE_FALSE(loaded.problems.has_errors());
    check::Balance balance;
    balance.add(loaded.document);
    return balance.has_counts();
  };
  CHECK_FALSE(counts("He nods.", "A nod."));
  CHECK(counts("alt: A landing", "alt: Amir on a landing"));
  CHECK(counts("Three calls.", "Three calls by Amir."));
  CHECK(counts("text: Refuse", "text: Refuse Amir"));
  CHECK(counts("He nods.", "Amir nods."));
  CHECK(counts("then: He nods.", "then: [{amir: Thank you.}]"));
  CHECK(counts("It stings.", "It stings Amir."));
  CHECK_FALSE(counts("The servery.", "Amir at the servery."));  // that scene has no truth
}

TEST_CASE("check prints the figure for a module, and for all modules of a folder together") {
  const test::TempFolder folder;
  copy_module(biased, folder / "a");
  copy_module(biased, folder / "b");
  CHECK(report(folder / "a")
            .ends_with("Identity and truth: Cramér's V 1.00 (1.00 corrected for size) over 8 scenes: majority 0 signal "
                       "4 benign; muslim 4 signal 0 benign.\n"));
  const std::string both = report(folder.path());
  CHECK(both.find("a/module.yaml:11:3: warning: who somebody is gives away what is true [identity-truth-balance]") !=
        std::string::npos);
  CHECK(both.find("b/module.yaml:11:3: warning: ") != std::string::npos);
  CHECK(both.find("over 16 scenes: majority 0 signal 8 benign; muslim 8 signal 0 benign.\n") != std::string::npos);
  CHECK(both.ends_with(
      "warning: over these modules, who somebody is gives away what is true [identity-truth-balance]\n"));
}

TEST_CASE("for other programs the figures are members of an object, for each module and for all together") {
  const test::TempFolder folder;
  copy_module(biased, folder / "a");
  copy_module(biased, folder / "b");
  copy_module(biased.parent_path() / "good", folder / "c");  // nobody has an identity there
  const test::TextConsole said;
  check_and_report(folder.path(), authoring::Report::json, said);
  auto list = nlohmann::json::parse(said.text());
  std::vector<std::string> files;
  for (const auto& one : list) {
    if (one["rule"] != "identity-truth") continue;
    CHECK(one["severity"] == "information");
    CHECK(one["v"] == doctest::Approx(1));
    CHECK(one["corrected_v"] == doctest::Approx(1));
    files.push_back(one["file"]);
  }
  const auto source_of = [&](const char* module) { return (folder / module / "module.yaml").string(); };
  CHECK(files == std::vector<std::string>{source_of("a"), source_of("b"), ""});
  CHECK(list.back()["severity"] == "warning");
  CHECK(list.back()["message"] == "over these modules, who somebody is gives away what is true");
}

TEST_CASE("what cannot be judged yet is not told, neither of a module nor of several together") {
  const test::TempFolder folder;
  for (const char* name : {"a", "b"}) {
    fs::create_directory(folder / name);
    std::string yaml = test::read(biased / "module.yaml");
    // One scene with a truth is left.
    for (auto at = yaml.find("truth: ", yaml.find("truth: ") + 1); at != std::string::npos;
         at = yaml.find("truth: ", at))
      yaml.erase(at, yaml.find_first_of(",\n", at) + 2 - at);
    std::ofstream(folder / name / "module.yaml") << yaml;
  }
  CHECK(report(folder.path()).find("Cramér") == std::string::npos);
}

TEST_CASE("two modules that lean to opposite sides are balanced together") {
  const test::TempFolder folder;
  copy_module(biased, folder / "a");
  fs::create_directory(folder / "b");
  std::string other = test::read(biased / "module.yaml");
  for (auto at = other.find("truth: "); at != std::string::npos; at = other.find("truth: ", at + 1)) {
    const bool was_signal = other.substr(at + 7, 6) == "signal";
    other.replace(at + 7, 6, was_signal ? "benign" : "signal");
  }
  std::ofstream(folder / "b/module.yaml") << other;
  const std::string both = report(folder.path());
  CHECK(both.find(
            "Identity and truth in all of them: Cramér's V 0.00 (0.00 corrected for size) over 16 scenes: majority 4 "
            "signal 4 benign; muslim 4 signal 4 benign.\n") != std::string::npos);
  CHECK(both.find("over these modules") == std::string::npos);
}

TEST_CASE("the modules of content/ are fair together, and what is written of them is the figure that check has") {
  const fs::path content = test::source_folder() / "content";
  const std::string said = report(content);
  const auto figure_after = [](const std::string& start, const std::string& text) {
    const std::string before = start + "Cramér's V ";
    REQUIRE(text.find(before) != std::string::npos);
    return text.substr(text.find(before) + before.size(), 4);
  };
  check::Balance notebooks;
  notebooks.add(source::load(content / "three-notebooks").document);
  const std::string written = test::read(content / "three-notebooks/README.md");
  const auto says = [&](const std::string& sentence) { return written.find(sentence) != std::string::npos; };
  CHECK(says("Cramér's V is " + figure_after("", notebooks.figures().text()) + " over ten"));
  const std::string together = figure_after("Identity and truth in all of them: ", said);
  CHECK(says("Over all modules of this folder it is " + together + ", and 0 when corrected for size."));
  CHECK(said.find("V " + together + " (0.00 corrected for size) over 77 scenes") != std::string::npos);
  CHECK(said.find("[identity-truth-balance]") == std::string::npos);
}

TEST_CASE("a folder of modules fails when one of them does, and an empty one says what is missing") {
  const test::TempFolder folder;
  copy_module(biased.parent_path() / "always-true-condition", folder / "a");
  copy_module(biased.parent_path() / "missing-key", folder / "b");
  const test::TextConsole said;
  CHECK(check_and_report(folder.path(), authoring::Report::text, said) == Exit::input_has_problems);
  fs::create_directory(folder / "empty");
  CHECK_THROWS_AS(check_and_report(folder / "empty", authoring::Report::text, said), Error);
}

}  // namespace rollcall
