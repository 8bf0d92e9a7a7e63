#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "player/record/csv.h"
#include "player/record/proof.h"
#include "player/record/table.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"
#include "tests/support/texts.h"

/// Files that are made to cost whoever verifies them time and memory.
using namespace rollcall;
using record::Verdict;
using record::Verification;
using test::site_key;

namespace {

record::SignedRecord genuine() { return record::sign(test::typical_record(), site_key()); }

Verification verified(const std::string& file) {
  return record::verify_file(file, std::vector{site_key().public_key()});
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("a flood of codes is read as far as some of them can be, and that is said") {
  const std::string good = record::proof_code(genuine());
  const Verification found = verified(good + "\n" + repeated("RC1:", 20'000));
  REQUIRE(found.results.size() == record::most_told_unproved + 1);
  CHECK(found.results[0].verdict == Verdict::code_only);
  CHECK(test::texts(found.remarks) ==
        std::vector<std::string>{"So many codes in this file cannot be read that what follows the first 1000 of them "
                                 "was not looked at."});
  CHECK(record::find_codes(repeated("RC1:", 999)).are_all);
}

TEST_CASE("of entries that prove nothing so many are told, and the others are counted; what is genuine is found") {
  nlohmann::json statements = nlohmann::json::parse(record::xapi(std::vector{genuine()}));
  for (int i = 0; i < 2500; ++i) statements.insert(statements.begin(), i);
  const Verification of_statements = verified(statements.dump());
  CHECK(of_statements.untold() == 1500);
  REQUIRE(of_statements.results.size() == record::most_told_unproved + 4);
  CHECK(of_statements.results.back().verdict == Verdict::genuine);
  CHECK(of_statements.results.back().where.text() == "statement 2504");
  CHECK(test::texts(of_statements.remarks) == std::vector<std::string>{"1500 more entries are not proved."});

  const std::string table = record::csv(std::vector{genuine()});
  const Verification of_rows = verified(table + repeated("\"x\"\r\n", 1001));
  CHECK(of_rows.untold() == 1);
  CHECK(of_rows.results.front().verdict == Verdict::genuine);
  CHECK(test::texts(of_rows.remarks) == std::vector<std::string>{"1 more entry is not proved."});
}

TEST_CASE("of codes that nobody vouches for so many are told too") {
  const std::string mine = record::proof_code(genuine());
  record::CompletionRecord better = test::typical_record();
  better.points.earned = 18;
  const std::string forged = record::proof_code(record::sign(better, site_key())).substr(0, 190) + mine.substr(190);
  const std::string unknown = record::proof_code(record::sign(test::typical_record(), site_key(9)));
  for (const std::string& code : {forged, unknown, mine.substr(0, 250), std::string("RC1:")}) {
    const Verification found = verified("proof\n" + repeated(code + "\n", 1200) + mine + "\n");
    CHECK(found.untold() == 200);
    REQUIRE(found.results.size() == record::most_told_unproved + 1);
    CHECK(found.results.back().where.text() == "row 1202");
    CHECK(found.results.back().verdict == Verdict::code_only);
  }
}

TEST_CASE("a flood of statements that say nothing is counted") {
  const Verification found = verified("[" + repeated("{},", 299'999) + "{}]");
  CHECK(found.results.size() == record::most_told_unproved);
  CHECK(found.unproved == 300'000);
}

TEST_CASE("of what an entry says otherwise so much is told as somebody reads, and the rest is counted") {
  const std::string table = record::csv(std::vector{genuine()});
  const std::size_t first = table.find('\n');
  const std::string wide = table.substr(0, first - 1) + repeated(",\"x\"", 50'000) + "\r\n" +
                           table.substr(first + 1, table.size() - first - 3) + repeated(",\"\"", 50'000) + "\r\n";
  const Verification of_rows = verified(wide);
  REQUIRE(of_rows.results.size() == 1);
  CHECK(of_rows.results[0].verdict == Verdict::altered);
  CHECK(of_rows.results[0].sentences.size() == 12);
  CHECK(of_rows.results[0].sentences[1].text() == "The column \"x\" is not part of the signed record.");
  CHECK(of_rows.results[0].sentences.back().text() == "There are 49990 more differences.");

  nlohmann::json statements = nlohmann::json::parse(record::xapi(std::vector{genuine()}));
  for (int i = 0; i < 11; ++i) statements[1]["result"]["x" + std::to_string(i)] = 1;
  const Verification of_statements = verified(statements.dump());
  REQUIRE(of_statements.results.size() == 4);
  CHECK(of_statements.results[1].sentences.size() == 12);
  CHECK(of_statements.results[1].sentences.back().text() == "There is 1 more difference.");
}

TEST_CASE("what stands beside the statements is said once of each, and named once") {
  nlohmann::json answer;
  for (int i = 0; i < 90; ++i) answer["note " + std::to_string(i)] = "with distinction";
  answer["statements"] = nlohmann::json::parse(record::xapi(std::vector(20, genuine())));
  const Verification found = verified(answer.dump());
  REQUIRE(found.results.size() == 80);
  for (const record::VerificationResult& result : found.results) {
    CHECK(result.verdict == Verdict::altered);
    CHECK(result.sentences.size() <= 3);
    CHECK(result.sentences[1].text() == "More stands beside the statements, and no site has signed it.");
  }
  CHECK(test::texts(found.remarks) == std::vector<std::string>{"note 0 and others, 90 in all, stand beside the "
                                                               "statements, and no site has signed them."});
}

TEST_CASE("a file with more in one place than any that Rollcall writes is refused") {
  CHECK(test::error_text([] { record::parse_table("proof\n" + std::string(100'000, ',')); }) ==
        "This table has more columns than any that Rollcall writes.");
  std::string names;
  for (int i = 0; i <= 100; ++i) names += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
  for (const std::string& file : {"[[" + repeated("1,", 10'000) + "1]]", "[{" + names + "}]", "{" + names + "}"})
    CHECK(test::error_text([&] { verified(file); }) ==
          "The file holds more in one place than any that Rollcall writes.\nAsk for the file again as Rollcall wrote "
          "it.");
}
