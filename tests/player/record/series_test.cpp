#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "player/record/csv.h"
#include "player/record/formatting.h"
#include "player/record/table.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"
#include "tests/support/texts.h"

using namespace rollcall;
using record::SignedRecord;
using record::Verdict;
using record::Verification;
using test::site_key;

namespace {

using Texts = std::vector<std::string>;

/// The record with this number, of an attempt of its own.
SignedRecord numbered(std::uint8_t number, std::uint8_t attempt = 0) {
  record::CompletionRecord made = test::typical_record();
  made.sequence = number;
  made.registration[15] = attempt == 0 ? number : attempt;
  made.started += number * 10000;
  made.finished += number * 10000;
  return record::sign(made, site_key());
}

Verification verified(const std::string& file) {
  return record::verify_file(file, std::vector{site_key().public_key(), site_key(2).public_key()});
}
Verification of(const std::vector<SignedRecord>& records) { return verified(record::csv(records)); }

std::vector<Verdict> verdicts(const Verification& found) {
  std::vector<Verdict> all;
  for (const record::VerificationResult& result : found.results) all.push_back(result.verdict);
  return all;
}
std::string last_sentence(const Verification& found, std::size_t result) {
  return found.results.at(result).sentences.back().text();
}

const std::string site = seal::hex(seal::key_id(site_key().public_key()));

}  // namespace

TEST_CASE("of what a site exports nothing is said but that it is genuine") {
  for (const std::string& file : {record::csv(std::vector{numbered(1), numbered(2), numbered(3)}),
                                  record::xapi(std::vector{numbered(1), numbered(2), numbered(3)})}) {
    const Verification found = verified(file);
    for (const Verdict verdict : verdicts(found)) CHECK(verdict == Verdict::genuine);
    CHECK(found.remarks.empty());
  }
}

TEST_CASE("a record that is there twice counts once") {
  const Verification found = of({numbered(1), numbered(2), numbered(1)});
  CHECK(verdicts(found) == std::vector{Verdict::genuine, Verdict::genuine, Verdict::repeated});
  CHECK(last_sentence(found, 2) == "This is in the file already (row 2), and counts once.");
  const std::string once = record::xapi(std::vector{numbered(1)});
  auto twice = nlohmann::ordered_json::parse(once);
  twice.push_back(twice[1]);
  std::vector<Verdict> expected(4, Verdict::genuine);
  expected.push_back(Verdict::repeated);
  CHECK(verdicts(verified(twice.dump())) == expected);
}

TEST_CASE("two records under one number say that the data of the site was copied") {
  const Verification found = of({numbered(1), numbered(2, 7), numbered(2, 8)});
  CHECK(verdicts(found) == std::vector{Verdict::genuine, Verdict::forked, Verdict::forked});
  CHECK(
      last_sentence(found, 1) ==
      "The same site has given the number 2 to another record (row 4): its data was copied and gone on with twice, and "
      "nobody can tell which of the two counts.");
  CHECK(last_sentence(found, 2).find("(row 3)") != std::string::npos);
}

TEST_CASE("whatever says the same as one of two contradicting records is doubted with it") {
  const std::string statements = record::xapi(std::vector{numbered(2, 7), numbered(2, 8)});
  CHECK(verdicts(verified(statements)) == std::vector(8, Verdict::forked));
  const Verification rows = of({numbered(2, 7), numbered(2, 7), numbered(2, 8), numbered(2, 8)});
  CHECK(verdicts(rows) == std::vector(4, Verdict::forked));
  CHECK(rows.results[3].sentences.at(1).text() == "This is in the file already (row 4), and counts once.");
}

TEST_CASE("two records of one attempt are no repetition") {
  const Verification found = of({numbered(2, 7), numbered(3, 7), numbered(4)});
  CHECK(verdicts(found) == std::vector{Verdict::forked, Verdict::forked, Verdict::genuine});
  CHECK(last_sentence(found, 0) == "The same attempt was finished another time, as record 3 of the site " + site +
                                       " (row 3): it was begun, then the data was copied and gone on with in both "
                                       "copies, and nobody can tell which of the two counts.");
  CHECK(found.results[1].sentences.size() == 2);
}

TEST_CASE("a row that was altered stays so, whatever else is to be said of it") {
  std::string table = record::csv(std::vector{numbered(2, 7), numbered(2, 8)});
  table.replace(table.find("\"77\""), 4, "\"98\"");
  const Verification found = verified(table);
  CHECK(verdicts(found) == std::vector{Verdict::altered, Verdict::forked});
  CHECK(last_sentence(found, 0).find("to another record (row 3)") != std::string::npos);
}

TEST_CASE("two sites may give the same number") {
  record::CompletionRecord other = numbered(1, 9);
  const Verification found = of({numbered(1), record::sign(other, site_key(2))});
  CHECK(verdicts(found) == std::vector{Verdict::genuine, Verdict::genuine});
  CHECK(found.remarks.empty());
}

TEST_CASE("what was left out between two records is counted") {
  CHECK(test::texts(of({numbered(1), numbered(2), numbered(5), numbered(7)}).remarks) ==
        Texts{"2 records of the site " + site + " are not in this file, between its numbers 2 and 5.",
              "1 record of the site " + site + " is not in this file, between its numbers 5 and 7."});
}

TEST_CASE("records in another order than they were made in are told") {
  const Verification found = of({numbered(2), numbered(1), numbered(3)});
  CHECK(verdicts(found) == std::vector(3, Verdict::genuine));
  CHECK(test::texts(found.remarks) ==
        Texts{"The records of the site " + site + " do not stand in the order in which they were made."});
}

TEST_CASE("dates that cannot be are told") {
  record::CompletionRecord early = numbered(2);
  early.finished = early.started - 1;
  const Verification found = of({numbered(1), record::sign(early, site_key())});
  CHECK(last_sentence(found, 1) ==
        "By its dates it was finished before it was begun: the clock of the computer was wrong.");
  early.started = early.finished = numbered(1).finished - 60;
  CHECK(test::texts(of({numbered(1), record::sign(early, site_key())}).remarks) ==
        Texts{"By its date, record 2 of the site " + site +
              " was finished before record 1: the clock of the computer was wrong."});
}

TEST_CASE("a statement is the same however a store writes it") {
  const auto whole = nlohmann::ordered_json::parse(record::xapi(std::vector{numbered(1)}));
  const nlohmann::json by_name = nlohmann::json::parse(whole.dump());  // by the alphabet
  CHECK(verdicts(verified(by_name.dump())) == std::vector(4, Verdict::genuine));
  CHECK(verdicts(verified(by_name.dump(-1, ' ', true))) == std::vector(4, Verdict::genuine));
  nlohmann::ordered_json numbers = whole;
  for (auto& statement : numbers) {
    if (statement.contains("result") && statement["result"].contains("score"))
      statement["result"]["score"]["raw"] = 14.0;
    auto& competencies = statement["context"]["extensions"]["https://rollcall.invalid/xapi/competencies"];
    competencies[0] = {{"possible", competencies[0]["possible"].get<double>()},
                       {"earned", competencies[0]["earned"].get<double>()},
                       {"code", competencies[0]["code"]}};
  }
  CHECK(verdicts(verified(numbers.dump())) == std::vector(4, Verdict::genuine));
  nlohmann::ordered_json stored = whole;
  for (auto& statement : stored) {
    std::string id = statement["id"];
    std::transform(id.begin(), id.end(), id.begin(), [](char c) { return c >= 'a' && c <= 'f' ? char(c - 32) : c; });
    statement["id"] = id;
    statement["actor"].erase("objectType");
    statement["object"].erase("objectType");
    statement["attachments"] = nlohmann::ordered_json::array();
    statement["context"]["contextActivities"]["parent"] = nlohmann::ordered_json::array();
  }
  const std::string timestamp = whole[1]["timestamp"];
  stored[1]["timestamp"] = timestamp.substr(0, 19) + ".000Z";
  stored[2]["timestamp"] = timestamp.substr(0, 19) + "+00:00";
  CHECK(verdicts(verified(stored.dump())) == std::vector(4, Verdict::genuine));
  stored[1]["timestamp"] = timestamp.substr(0, 19) + "+01:00";
  stored[2]["timestamp"] = timestamp.substr(0, 19) + ".5Z";
  CHECK(verdicts(verified(stored.dump())) ==
        std::vector{Verdict::genuine, Verdict::altered, Verdict::altered, Verdict::genuine});
  numbers[1]["result"]["score"]["raw"] = 14.5;
  CHECK(verdicts(verified(numbers.dump())).at(1) == Verdict::altered);
}

TEST_CASE("what a store has added is said not to be covered") {
  auto whole = nlohmann::ordered_json::parse(record::xapi(std::vector{numbered(1)}));
  whole[0]["authority"] = {{"name", "The director: with distinction"}};
  const Verification found = verified(whole.dump());
  CHECK(verdicts(found) == std::vector(4, Verdict::genuine));
  CHECK(last_sentence(found, 0) ==
        "authority was added by whoever stored the statement, and is not covered by the code.");
}

TEST_CASE("a store may word verb and activity, and that nobody signed its words is said") {
  auto whole = nlohmann::ordered_json::parse(record::xapi(std::vector{numbered(1)}));
  whole[0]["object"]["definition"]["name"] = {{"en", "Great things, with distinction"}};
  whole[1]["verb"].erase("display");
  whole[1]["object"].erase("definition");
  const Verification found = verified(whole.dump());
  CHECK(verdicts(found) == std::vector(4, Verdict::genuine));
  CHECK(last_sentence(found, 0) ==
        "object.definition is in the words of whoever stored the statement, and is not covered by the code.");
  CHECK(found.results[1].sentences.size() == 1);
  whole[1]["verb"]["display"] = {{"en", "mastered"}};
  CHECK(last_sentence(verified(whole.dump()), 1) ==
        "verb.display is in the words of whoever stored the statement, and is not covered by the code.");
  whole[1]["verb"]["words"] = {{"en", "mastered"}};
  CHECK(verdicts(verified(whole.dump())).at(1) == Verdict::altered);
}

TEST_CASE("exports that were joined are those of each") {
  const Verification found = verified(record::csv(std::vector{numbered(1)}) + record::csv(std::vector{numbered(2)}));
  CHECK(verdicts(found) == std::vector(2, Verdict::genuine));
  CHECK(found.results.at(1).where.text() == "row 4");
}

TEST_CASE("a moment is the same in every zone") {
  using record::parse_timestamp;
  CHECK(parse_timestamp("1970-01-01T00:00:00Z") == 0);
  CHECK(parse_timestamp(record::timestamp(1763634325)) == 1763634325);
  CHECK(parse_timestamp("2025-11-20T10:25:25.00Z") == parse_timestamp("2025-11-20T15:55:25+05:30"));
  CHECK(parse_timestamp("1969-12-31T19:00:00-05:00") == 0);
  for (const char* other :
       {"", "2025-11-20", "2025-11-20T10:25:25", "2025-11-20T10:25:25.5Z", "2025-13-20T10:25:25Z",
        "2025-11-20T10:25:25Zx", "2025-11-20T10:25:25.Z", "2025-11-20T10:25:25+1:00", "2025-11-20T24:30:00Z",
        "2025-11-20T10:25:60Z", "2025-11-20T10:25:25+99:99", "2025-11-20T10:25:25+24:00", "2025-11-20T10:25:25-05:60"})
    CHECK_FALSE(parse_timestamp(other));
}

TEST_CASE("a file that is nested without end is refused before anything is made of it") {
  const std::string deep = std::string(100000, '[') + std::string(100000, ']');
  CHECK(test::error_text([&] { verified(deep); }) ==
        "The file is nested deeper than any that Rollcall writes.\nAsk for the file again as Rollcall wrote it.");
}
