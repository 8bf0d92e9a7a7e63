#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "authoring/command/check.h"
#include "authoring/source/rules.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

const fs::path folders = test::source_folder() / "tests/bad_folders";

std::string checked(const fs::path& folder, authoring::Report report) {
  const test::TextConsole said;
  terminal::ProgressLine nobody_looks(nullptr, said.words());
  authoring::check_and_report(folder, {}, {}, report, authoring::Extent::first_of_each, said.console(), nobody_looks);
  return said.text();
}

nlohmann::json note(const std::string& folder, const std::string& rule) {
  for (const auto& one : nlohmann::json::parse(checked(folders / folder, authoring::Report::json))) {
    if (one["rule"] == rule) return one;
  }
  return {};
}

}  // namespace

TEST_CASE("every bad folder is reported with exactly the expected text") {
  for (const auto& entry : fs::directory_iterator(folders)) {
    CAPTURE(entry.path().filename().string());
    CHECK(checked(entry.path(), authoring::Report::text) == test::read(entry.path() / "expected.txt"));
  }
}

TEST_CASE("every rule of folders has a bad folder that shows it, and nothing else") {
  for (const source::Rule& rule : source::rules()) {
    if (!rule.finders.contain(source::Finder::folder) || rule.severity != source::Severity::warning) continue;
    CAPTURE(rule.id);
    std::multiset<std::string> found;
    for (const auto& one : nlohmann::json::parse(checked(folders / std::string(rule.id), authoring::Report::json))) {
      if (one["severity"] == "warning" && one["file"].get_ref<const std::string&>().empty()) found.insert(one["rule"]);
    }
    CHECK(found == std::multiset<std::string>{std::string(rule.id)});
  }
}

TEST_CASE("for other programs the figures of a folder are members of notes") {
  const auto words = note("words-give-away", "word-cues");
  CHECK(words["language"] == "en");
  CHECK(words["decisions"] == 50);
  CHECK(words["hits"] == 50);
  CHECK(words["chance"] == 25);
  CHECK(words["low"].get<double>() > 46);
  CHECK(words["high"] == doctest::Approx(50));
  CHECK(words["modules"][0] ==
        nlohmann::json{{"module", "centre"}, {"decisions", 10}, {"hits", 10.0}, {"chance", 5.0}});
  CHECK(words["cues"].size() == 20);
  CHECK(words["cues"][0]["word"] == "ask");
  CHECK(words["cues"][0]["best"] == 50);
  CHECK(words["cues"][0]["weaker"] == 0);
  CHECK(words["cues"][0]["modules"] == 5);

  const auto conduct = note("identity-conduct-balance", "identity-conduct");
  CHECK(conduct["people"] == 10);
  CHECK(conduct["compared"] == 1);
  CHECK(conduct["identities"][0]["identity"] == "majority");
  CHECK(conduct["identities"][0]["harms"] == 4);
  CHECK(conduct["identities"][1]["harmed"] == 2);
  CHECK(conduct["identities"][1]["corrected_p"] == doctest::Approx(1.0 / 210));
  CHECK(conduct["p"].is_null());

  const auto staff = note("staff-gender-balance", "staff-gender");
  CHECK(staff["superiors"]["times"] == 4);
  CHECK(staff["superiors"]["right"]["women"] == 4);
  CHECK(staff["colleagues"]["wrong"]["men"] == 4);
  CHECK(staff["colleagues"]["times_right"] == 0);
  CHECK(staff["p"] == doctest::Approx(2.0 / 70));
}

TEST_CASE("too few decisions are counted and not judged") {
  const auto words = note("staff-gender-balance", "word-cues");
  CHECK(words["decisions"] == 4);
  CHECK(words["low"].is_null());
  CHECK(words["cues"].empty());
}

}  // namespace rollcall
