#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "player/record/csv.h"
#include "player/record/proof.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using nlohmann::json;
using test::site_key;
using test::typical_record;

namespace {

json exported(const record::CompletionRecord& record) {
  return json::parse(record::xapi(std::vector{record::sign(record, site_key())}));
}

/// With a version from 1 to 5 and the variant of RFC 9562, as receivers check it.
bool is_uuid(const std::string& id) {
  std::string form = id;
  std::replace_if(
      form.begin(), form.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }, 'h');
  return form == "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh" && id[14] >= '1' && id[14] <= '5' &&
         std::string("89ab").find(id[19]) != std::string::npos;
}

}  // namespace

TEST_CASE("a record becomes four xAPI statements, in the order in which things happened") {
  const json all = exported(typical_record());
  REQUIRE(all.size() == 4);
  for (const auto& [at, verb] : std::vector<std::pair<std::size_t, std::string>>{
           {0, "initialized"}, {1, "completed"}, {2, "passed"}, {3, "terminated"}})
    CHECK(all[at]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/" + verb);
  for (const json& one : all) {
    CHECK(one["actor"]["account"] == json{{"homePage", "https://rollcall.invalid/staff"}, {"name", "4711-B"}});
    CHECK(one["object"]["id"] == "https://rollcall.invalid/modules/small-things");
    CHECK(one["context"]["registration"] == "10111213-1415-4617-9819-1a1b1c1d1e1f");
  }
  CHECK(all[0]["timestamp"] == "2025-11-20T10:00:00Z");
  CHECK_FALSE(all[0].contains("result"));
  CHECK(all[1]["timestamp"] == "2025-11-20T10:25:25Z");
  CHECK(all[2]["result"] ==
        json::parse(R"({"score": {"scaled": 0.7778, "raw": 14, "min": 0, "max": 18}, "success": true,
                        "completion": true, "duration": "PT19M50S"})"));
  CHECK(all[3]["result"] == json{{"duration", "PT19M50S"}});
  CHECK(all[3]["timestamp"] == "2025-11-20T10:25:25Z");
}

TEST_CASE("statements are found by Rollcall's own category, by the path and by the competencies") {
  record::CompletionRecord record = typical_record();
  record.competencies = {{"C1", {1, 2}}, {"a b/é", {1, 1}}};
  const auto ids = [&](const char* kind) {
    std::vector<std::string> all;
    const json around = exported(record)[0]["context"]["contextActivities"];
    for (const json& one : around.value(kind, json::array())) all.push_back(one["id"]);
    return all;
  };
  using Ids = std::vector<std::string>;
  CHECK(ids("category") == Ids{"https://rollcall.invalid/xapi/profile/1"});
  CHECK(ids("other") == Ids{"https://rollcall.invalid/modules/competencies/C1",
                            "https://rollcall.invalid/modules/competencies/a%20b%2F%C3%A9"});
  CHECK(ids("grouping").empty());
  record.on_path.path = "induction";
  CHECK(ids("grouping") == Ids{"https://rollcall.invalid/modules/paths/induction"});
}

TEST_CASE("who did not pass has failed, in the words of xAPI") {
  record::CompletionRecord record = typical_record();
  record.passed = false;
  const json all = exported(record);
  CHECK(all[2]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/failed");
  CHECK(all[2]["result"]["success"] == false);
}

TEST_CASE("statements and tables say which form it was, and whether a clock ran") {
  record::CompletionRecord record = typical_record();
  const json whole = exported(record)[0]["context"]["extensions"];
  CHECK(whole["https://rollcall.invalid/xapi/variant"] == "");
  CHECK(whole["https://rollcall.invalid/xapi/timed"] == false);
  record.variant = "refresher";
  record.timed = true;
  const json timed = exported(record)[0]["context"]["extensions"];
  CHECK(timed["https://rollcall.invalid/xapi/variant"] == "refresher");
  CHECK(timed["https://rollcall.invalid/xapi/timed"] == true);
  const auto rows = record::parse_table(record::csv(std::vector{record::sign(record, site_key())}));
  const auto cell = [&](std::string_view column) {
    return rows[1][std::size_t(std::find(rows[0].begin(), rows[0].end(), column) - rows[0].begin())];
  };
  CHECK(cell("variant") == "refresher");
  CHECK(cell("timed") == "yes");
}

TEST_CASE("statements and tables say whether it was practice or an assessment, and how often somebody went back") {
  record::CompletionRecord record = typical_record();
  record.times_gone_back = 2;
  const auto said = [&](std::string_view column) {
    const auto rows = record::parse_table(record::csv(std::vector{record::sign(record, site_key())}));
    return rows[1][std::size_t(std::find(rows[0].begin(), rows[0].end(), column) - rows[0].begin())];
  };
  json extensions = exported(record)[0]["context"]["extensions"];
  CHECK(extensions["https://rollcall.invalid/xapi/mode"] == "practice");
  CHECK(extensions["https://rollcall.invalid/xapi/went-back"] == 2);
  CHECK(said("mode") == "practice");
  CHECK(said("went_back") == "2");
  record.mode = record::Mode::assessment;
  record.times_gone_back = 0;
  extensions = exported(record)[0]["context"]["extensions"];
  CHECK(extensions["https://rollcall.invalid/xapi/mode"] == "assessment");
  CHECK(extensions["https://rollcall.invalid/xapi/went-back"] == 0);
  CHECK(said("mode") == "assessment");
}

TEST_CASE("statements and tables say which step of a path it was, and nothing of paths outside of one") {
  record::CompletionRecord record = typical_record();
  const auto said = [&](std::string_view column) {
    const auto rows = record::parse_table(record::csv(std::vector{record::sign(record, site_key())}));
    return rows[1][std::size_t(std::find(rows[0].begin(), rows[0].end(), column) - rows[0].begin())];
  };
  const std::string extension = "https://rollcall.invalid/xapi/path";
  CHECK_FALSE(exported(record)[0]["context"]["extensions"].contains(extension));
  CHECK(said("path") + said("path_version") + said("path_step") + said("path_rule") == "");
  record.on_path = {"induction", {1, 2, 0}, "first_days", "12 months"};
  CHECK(exported(record)[0]["context"]["extensions"][extension] ==
        json{{"id", "induction"}, {"version", "1.2.0"}, {"step", "first_days"}, {"rule", "12 months"}});
  CHECK(said("path") == "induction");
  CHECK(said("path_version") == "1.2.0");
  CHECK(said("path_step") == "first_days");
  CHECK(said("path_rule") == "12 months");
}

TEST_CASE("statement ids are valid, different, and follow from the registration and the site") {
  const json all = exported(typical_record());
  for (const json& statement : all) CHECK(is_uuid(statement["id"].get<std::string>()));
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i]["id"] != all[0]["id"]);
  record::CompletionRecord other = typical_record();
  other.staff_number = "0815";
  CHECK(exported(other)[0]["id"] == all[0]["id"]);
  const auto copy = json::parse(record::xapi(std::vector{record::sign(typical_record(), site_key(2))}));
  CHECK(copy[0]["id"] != all[0]["id"]);
  other.registration[0] ^= 1;
  CHECK(exported(other)[0]["id"] != all[0]["id"]);
}

TEST_CASE("keys of extensions are addresses, and no value is null") {
  const json statement = exported(typical_record())[0];
  for (const auto& [name, value] : statement["context"]["extensions"].items()) {
    CHECK(name.starts_with("https://rollcall.invalid/xapi/"));
    CHECK_FALSE(value.is_null());
  }
}

TEST_CASE("a module without points has no score") {
  record::CompletionRecord record = typical_record();
  record.points = {0, 0};
  CHECK_FALSE(exported(record)[1]["result"].contains("score"));
}

TEST_CASE("what is no address is refused") {
  for (const std::string text : {"staff", "://staff", "https://", "https://a b", "https://a/", "https://a\"b"}) {
    CHECK(test::error_text([&] { record::xapi({}, {.home_page = text}); }) ==
          text +
              " is not an address that statements can have.\nGive one such as https://prisons.example/staff, without "
              "blanks, without '/' at its end, of at most 500 characters.");
    CHECK_THROWS_AS(record::xapi({}, {.activities = text}), Error);
  }
}

TEST_CASE("statements are about the addresses of the site") {
  const record::Addresses own{"https://prisons.example/staff", "https://prisons.example/training"};
  const json all = json::parse(record::xapi(std::vector{record::sign(typical_record(), site_key())}, own));
  CHECK(all[0]["actor"]["account"]["homePage"] == "https://prisons.example/staff");
  CHECK(all[0]["object"]["id"] == "https://prisons.example/training/small-things");
}

TEST_CASE("every face has the day that it was where the record was made") {
  record::CompletionRecord record = typical_record();
  record.started = 1773521700;   // 2026-03-14 20:55 UTC
  record.finished = 1773523500;  // 21:25 UTC
  record.offset = 300;
  const auto made = std::vector{record::sign(record, site_key())};
  const auto rows = record::parse_table(record::csv(made));
  CHECK(rows[1][23] == "2026-03-15T01:55:00+05:00");
  CHECK(rows[1][24] == "2026-03-15T02:25:00+05:00");
  const json all = json::parse(record::xapi(made));
  CHECK(all[0]["timestamp"] == "2026-03-15T01:55:00+05:00");
  CHECK(all[1]["timestamp"] == "2026-03-15T02:25:00+05:00");
  CHECK(all[0]["context"]["extensions"]["https://rollcall.invalid/xapi/started"] == "2026-03-15T01:55:00+05:00");
  CHECK(record::sentence(record).text() ==
        "4711-B completed small-things 1.0.0 on 15 March 2026 and passed, with 14 of 18 points.");
}

TEST_CASE("statements and tables say what a record says against itself") {
  record::CompletionRecord record = typical_record();
  record.doubt = record::DateDoubt::before_last;
  record.scripted = true;
  const auto made = std::vector{record::sign(record, site_key())};
  const auto rows = record::parse_table(record::csv(made));
  CHECK(rows[1][25] == "before-last-record");
  CHECK(rows[1][26] == "script");
  const json extensions = json::parse(record::xapi(made))[0]["context"]["extensions"];
  CHECK(extensions["https://rollcall.invalid/xapi/clock"] == "before-last-record");
  CHECK(extensions["https://rollcall.invalid/xapi/scripted"] == true);
}

TEST_CASE("exporting twice gives the same bytes") {
  const std::vector records = {record::sign(typical_record(), site_key()), record::sign({}, site_key())};
  CHECK(record::xapi(records) == record::xapi(records));
  CHECK(record::csv(records) == record::csv(records));
}

TEST_CASE("no record is an empty list and a table with its header") {
  CHECK(record::xapi({}) == "[]\n");
  CHECK(record::parse_table(record::csv({})) == std::vector<record::Row>{record::csv_columns()});
}

TEST_CASE("the table has a row for each record, with its proof") {
  const auto rows = record::parse_table(record::csv(std::vector{record::sign(typical_record(), site_key())}));
  REQUIRE(rows.size() == 2);
  CHECK(rows[1] == record::Row{"4711-B",
                               "small-things",
                               "1.0.0",
                               "",
                               "",
                               "",
                               "",
                               "",
                               "practice",
                               "0",
                               "no",
                               "en",
                               "passed",
                               "77",
                               "14",
                               "18",
                               "C1 5 of 6 / C2 3 of 3 / C3 2 of 3 / C5 3 of 3 / C7 1 of 3",
                               "0",
                               "2",
                               "1",
                               "0",
                               "3",
                               "kept_safe",
                               "2025-11-20T10:00:00Z",
                               "2025-11-20T10:25:25Z",
                               "plausible",
                               "person",
                               "1190",
                               "42",
                               "10111213-1415-4617-9819-1a1b1c1d1e1f",
                               "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf",
                               record::proof_code(record::sign(typical_record(), site_key()))});
}

TEST_CASE("a staff number that looks like a formula reaches the spreadsheet as text") {
  record::CompletionRecord record = typical_record();
  record.staff_number = "=HYPERLINK(\"http://x\")";
  const std::string table = record::csv(std::vector{record::sign(record, site_key())});
  CHECK(table.find("\r\n\"'=HYPERLINK(\"\"http://x\"\")\",") != std::string::npos);
}
