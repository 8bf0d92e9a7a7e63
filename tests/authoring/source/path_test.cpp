#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "authoring/source/path_source.h"
#include "authoring/source/schema.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace rollcall::source {
namespace {

PathDocument read(const std::string& yaml) { return load_path_text(yaml).document; }

}  // namespace

TEST_CASE("days are written as people say them") {
  CHECK(parse_days("14 days") == 14);
  CHECK(parse_days("1 day") == 1);
  CHECK(parse_days("2 weeks") == 14);
  CHECK(parse_days("1 week") == 7);
  CHECK(parse_days("3650 days") == 3650);
  for (const char* wrong : {"", "14", "days", "0 days", "-1 days", "1.5 days", "3651 days", "2 months", "14  days",
                            "9363 weeks", "99999999999 days"})
    CHECK_MESSAGE(!parse_days(wrong), wrong);
}

TEST_CASE("a day of the year is one that some year has") {
  CHECK(parse_day_of_year("31 March") == DayOfYear{3, 31});
  CHECK(parse_day_of_year("29 February") == DayOfYear{2, 29});
  CHECK(parse_day_of_year("1 December") == DayOfYear{12, 1});
  for (const char* wrong :
       {"", "31", "March", "30 February", "31 April", "0 May", "32 May", "31 march", "March 31", "256 May"})
    CHECK_MESSAGE(!parse_day_of_year(wrong), wrong);
}

TEST_CASE("a text of a path stands in one language, or in several") {
  const PathDocument path =
      read("path: a\nlanguage: en\ntitle: A path\nsummary: {en: Short., pt-BR: Curto.}\nsteps: {one: {module: m}}\n");
  REQUIRE(path.title.size() == 1);
  CHECK(path.title.at("en").value == "A path");
  CHECK(path.summary.at("en").value == "Short.");
  CHECK(path.summary.at("pt-br").value == "Curto.");
}

TEST_CASE("what a step does not say is what most steps are") {
  const PathDocument path = read(
      "path: a\nsteps:\n  one: {module: m}\n  two: {module: m, variant: v, mode: assessment, "
      "after: [one], within: 2 weeks, rule: r, optional: yes, refreshed: no}\n");
  REQUIRE(path.steps.size() == 2);
  const Step &one = path.steps[0], &two = path.steps[1];
  CHECK_FALSE(one.is_optional);
  CHECK(one.is_refreshed);
  CHECK_FALSE(one.mode.written());
  CHECK(two.mode.is(record::Mode::assessment));
  CHECK(two.after.at(0).value == "one");
  CHECK(two.within_days == 14);
  CHECK(two.is_optional);
  CHECK_FALSE(two.is_refreshed);
}

TEST_CASE("an empty file, and one that is something else, is told so") {
  CHECK(load_path_text("").problems.has_errors());
  CHECK(load_path_text("- one\n- two\n").problems.has_errors());
  CHECK(load_path_text("path\n").problems.has_errors());
}

TEST_CASE("a path is known by its first key, wherever that stands") {
  const test::TempFolder folder;
  test::write(folder / "a.yaml", "# a comment\npath: a\n");
  test::write(folder / "module.yaml", "module: m\ntitle: The path: a story\n");
  test::write(folder / "note.txt", "path: a\n");
  CHECK(is_path_file(folder / "a.yaml"));
  CHECK_FALSE(is_path_file(folder / "module.yaml"));
  CHECK_FALSE(is_path_file(folder / "note.txt"));
  CHECK_FALSE(is_path_file(folder / "nothing.yaml"));
  CHECK_FALSE(is_path_file(folder.path()));
  CHECK(paths_in(folder.path()) == std::vector<std::filesystem::path>{folder / "a.yaml"});
}

TEST_CASE("the schema of paths that is shipped is the grammar's") {
  const std::string shipped = test::read(test::source_folder() / "authoring/source/path.schema.json");
  CHECK_MESSAGE(shipped == path_json_schema(),
                "run: rollcall-author schema --path -o authoring/source/path.schema.json");
  CHECK(is_json_schema(shipped));
  const auto schema = nlohmann::json::parse(shipped);
  CHECK(schema["$defs"]["a rule"]["properties"]["months"]["maximum"] == 120);
}

}  // namespace rollcall::source
