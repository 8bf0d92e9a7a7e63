#include <doctest/doctest.h>

#include <algorithm>

#include "player/record/base45.h"
#include "player/record/binary.h"
#include "player/record/csv.h"
#include "player/record/proof.h"
#include "player/record/xapi.h"
#include "tests/player/record/sample_record.h"
#include "tests/player/record/verified.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using record::Verdict;
using test::site_key;
using test::typical_record;
using test::Verified;
using Sentences = std::vector<std::string>;

namespace {

const std::string told =
    "4711-B completed small-things 1.0.0 on 20 November 2025 and passed, with 14 of 18 points. It was practice, and "
    "nobody went back.";

std::vector<Verified> verified(const std::string& file) {
  const std::vector known = {site_key(2).public_key(), site_key().public_key()};
  return test::verified(file, known);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

std::string statements() { return record::xapi(std::vector{record::sign(typical_record(), site_key())}); }
std::string table() { return record::csv(std::vector{record::sign(typical_record(), site_key())}); }

/// The first of which more is said than its code tells; else the first.
Verified remarkable(const std::vector<Verified>& results) {
  REQUIRE_FALSE(results.empty());
  const auto found =
      std::find_if(results.begin(), results.end(), [](const Verified& one) { return one.sentences.size() > 1; });
  return found == results.end() ? results.front() : *found;
}

void check_altered(const std::vector<Verified>& results, const std::string& difference) {
  const Verified altered = remarkable(results);
  CHECK(altered.verdict == Verdict::altered);
  CHECK(altered.sentences == Sentences{told, difference});
}

}  // namespace

TEST_CASE("exports are genuine as Rollcall wrote them") {
  for (const std::string& file : {statements(), table()}) {
    for (const Verified& result : verified(file)) {
      CHECK(result.verdict == Verdict::genuine);
      CHECK(result.record == typical_record());
      CHECK(result.sentences == Sentences{told});
    }
  }
  CHECK(verified(statements()).size() == 4);
  CHECK(verified(table()).size() == 1);
}

TEST_CASE("extreme records are genuine in every export too") {
  record::CompletionRecord odd;
  odd.staff_number = "'=\"4711\"; ,\\";
  odd.started = -62'135'596'801;
  odd.finished = 400'000'000'000;  // in a year of five digits
  odd.points = {1, 3};
  const std::vector records = {record::sign(odd, site_key()), record::sign(typical_record(), site_key())};
  for (const std::string& file : {record::xapi(records), record::csv(records)}) {
    for (const Verified& result : verified(file)) CHECK(result.verdict == Verdict::genuine);
  }
}

TEST_CASE("an altered score in xAPI statements is found") {
  check_altered(verified(replaced(statements(), "\"raw\": 14", "\"raw\": 18")),
                "result.score.raw is 18 here; the signed record says 14.");
}

TEST_CASE("every altered part of a statement is found") {
  const auto sentence = [](std::string_view what, std::string_view with) {
    return remarkable(verified(replaced(statements(), what, with))).sentences.back();
  };
  CHECK(sentence("\"success\": true", "\"success\": false") ==
        "result.success is false here; the signed record says true.");
  CHECK(sentence("\"name\": \"4711-B\"", "\"name\": \"0815\"") ==
        "actor.account.name is \"0815\" here; the signed record says \"4711-B\".");
  CHECK(sentence("2025-11-20T10:25:25Z", "2024-11-20T10:25:25Z") ==
        "timestamp is \"2024-11-20T10:25:25Z\" here; the signed record says \"2025-11-20T10:25:25Z\".");
  CHECK(sentence("xapi/critical-errors", "xapi/x-errors") ==
        "context.extensions.x-errors is not part of the signed record.");
  CHECK(sentence("verbs/completed", "verbs/mastered") ==
        "verb.id is \"http://adlnet.gov/expapi/verbs/mastered\" here; the signed record says "
        "\"http://adlnet.gov/expapi/verbs/completed\".");
  CHECK(sentence("https://rollcall.invalid/staff", "https://other.example/staff") ==
        "The address https://other.example/staff of the staff number is not covered by the code.");
  CHECK(sentence("https://rollcall.invalid/modules/", "https://other.example/modules/") ==
        "The address https://other.example/modules of the module is not covered by the code.");
  CHECK(sentence("modules/small-things", "modules/great-things") ==
        "object.id is \"https://rollcall.invalid/modules/great-things\" here; the signed record says "
        "\"https://rollcall.invalid/modules/small-things\".");
}

TEST_CASE("what a receiver adds to a statement is no alteration") {
  const std::string stored =
      replaced(statements(), "\"actor\"", "\"stored\": \"2025-11-21T00:00:00Z\", \"version\": \"1.0.3\", \"actor\"");
  CHECK(verified(stored).at(0).verdict == Verdict::genuine);
  CHECK(verified("{\"statements\": " + statements() + ", \"more\": \"\"}").size() == 4);
}

TEST_CASE("what stands beside the statements is not genuine with them") {
  const std::string answer = "{\"statements\": " + statements() + ", \"summary\": \"4711-B: 18 of 18\"}";
  check_altered(verified(answer), "More stands beside the statements, and no site has signed it.");
  CHECK(test::texts(record::verify_file(answer, std::vector{site_key().public_key()}).remarks) ==
        Sentences{"summary stands beside the statements, and no site has signed it."});
}

TEST_CASE("a statement without a code is reported") {
  const auto results = verified(R"([{"id": "x"}, 5])");
  REQUIRE(results.size() == 2);
  CHECK(results[1].where == "statement 2");
  CHECK(results[1].verdict == Verdict::no_proof);
  CHECK(results[1].sentences == Sentences{"This statement has no proof code, so nothing vouches for it."});
}

TEST_CASE("a name that stands twice in a statement is refused") {
  const std::string twice = replaced(statements(), "\"success\": true", "\"success\": false, \"success\": true");
  CHECK(test::error_text([&] { verified(twice); }) ==
        "The file has the name \"success\" twice in one place.\nAsk for the file again as Rollcall wrote it.");
}

TEST_CASE("a damaged file of statements is refused") {
  CHECK(test::error_text([] { verified(statements().substr(0, 500)); }) ==
        "The file looks like xAPI statements, but it is damaged.\nAsk for the file again as Rollcall wrote it.");
}

TEST_CASE("a file of a million brackets is refused") { CHECK_THROWS_AS(verified(std::string(1'000'000, '[')), Error); }

TEST_CASE("an altered cell of the table is found") {
  check_altered(verified(replaced(table(), "\"77\"", "\"98\"")),
                "The column percent says \"98\"; the signed record says \"77\".");
  check_altered(verified(replaced(table(), "\"passed\"", "\"\"")),
                "The column outcome says nothing; the signed record says \"passed\".");
  check_altered(verified(replaced(table(), "\"4711-B\"", "\"4712-B\"")),
                "The column staff_number says \"4712-B\"; the signed record says \"4711-B\".");
  check_altered(verified(replaced(table(), "\"4711-B\"", "\"47\u200b11-B\"")),
                "The column staff_number says \"47\\u200b11-B\"; the signed record says \"4711-B\".");
}

TEST_CASE("of a cell that is longer than any record the beginning is told") {
  check_altered(verified(replaced(table(), "\"4711-B\"", "\"" + std::string(3390, 'x') + "\u00e9\"")),
                "The column staff_number says \"" + std::string(3390, 'x') +
                    "... (3392 bytes in all)\"; the signed record says \"4711-B\".");
}

TEST_CASE("how it was played cannot be altered") {
  record::CompletionRecord record = typical_record();
  record.times_gone_back = 2;
  const std::string file = record::csv(std::vector{record::sign(record, site_key())});
  const std::string known =
      "4711-B completed small-things 1.0.0 on 20 November 2025 and passed, with 14 of 18 points. It was practice, and "
      "somebody "
      "went back 2 times.";
  CHECK(verified(file).at(0).sentences == Sentences{known});
  CHECK(verified(replaced(file, "\"practice\"", "\"assessment\"")).at(0).sentences ==
        Sentences{known, "The column mode says \"assessment\"; the signed record says \"practice\"."});
  CHECK(verified(replaced(file, "\"2\"", "\"0\"")).at(0).sentences ==
        Sentences{known, "The column went_back says \"0\"; the signed record says \"2\"."});
}

TEST_CASE("the form and the clock of a record cannot be altered") {
  record::CompletionRecord record = typical_record();
  record.variant = "refresher";
  record.timed = true;
  const std::string file = record::csv(std::vector{record::sign(record, site_key())});
  const std::string known =
      "4711-B completed small-things 1.0.0 (refresher) on 20 November 2025 and passed, with 14 of 18 points. It was "
      "practice, and "
      "nobody went back.";
  CHECK(verified(file).at(0).sentences == Sentences{known});
  CHECK(verified(replaced(file, "\"refresher\"", "\"\"")).at(0).sentences ==
        Sentences{known, "The column variant says nothing; the signed record says \"refresher\"."});
  CHECK(verified(replaced(file, "\"yes\"", "\"no\"")).at(0).sentences ==
        Sentences{known, "The column timed says \"no\"; the signed record says \"yes\"."});
}

TEST_CASE("columns that somebody added or exchanged are found") {
  check_altered(verified(replaced(replaced(table(), "\"staff_number\"", "\"name\",\"staff_number\""), "\n\"4711-B\"",
                                  "\n\"Amina\",\"4711-B\"")),
                "The column \"name\" is not part of the signed record.");
  const auto swapped =
      verified(replaced(replaced(table(), "\"hits\"", "\"misses\""), "\"misses\",\"misses\"", "\"misses\",\"hits\""));
  CHECK(swapped.at(0).sentences == Sentences{told, "The column misses says \"2\"; the signed record says \"1\".",
                                             "The column hits says \"1\"; the signed record says \"2\"."});
}

TEST_CASE("a table that a spreadsheet has saved is neither genuine nor forged: each record is checked by its code") {
  const std::string anew =
      "Another program has written this file anew, so only the sentence before this one is proved, by the code, and "
      "nothing else that the file says.";
  record::CompletionRecord second = typical_record();
  second.registration[0] ^= 1;
  ++second.sequence;
  const std::string file =
      record::csv(std::vector{record::sign(typical_record(), site_key()), record::sign(second, site_key())});
  const auto without = [](std::string text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what)) text.erase(at, what.size());
    return text;
  };
  const auto with = [](std::string text, std::string_view what, std::string_view other) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + other.size()))
      text.replace(at, what.size(), other);
    return text;
  };
  const std::string plain = without(file, "\"");
  const std::string saved[] = {
      without(file, "\xef\xbb\xbf"),                  // no byte order mark
      without(file, "\r"),                            // lines end with LF
      plain,                                          // no quotes, CR LF
      without(without(plain, "\xef\xbb\xbf"), "\r"),  // none of all that
      with(file, "\",\"", "\";\""),                   // semicolons
      with(plain, ",", ";"),                          // semicolons without quotes
      with(plain, ",", "\t"),                         // tabs
      file + "\"\",\"\",\"\"\r\n\r\n",                // empty rows
  };
  for (const std::string& text : saved) {
    INFO(text);
    const auto results = verified(text);
    REQUIRE(results.size() == 2);
    for (const Verified& result : results) {
      CHECK(result.verdict == Verdict::code_only);
      CHECK(result.sentences == Sentences{told, anew});
    }
    CHECK(results[1].record == second);
  }
}

TEST_CASE("what a spreadsheet has shortened is told beside what the code says") {
  record::CompletionRecord record = typical_record();
  record.staff_number = "0042";
  std::string text = record::csv(std::vector{record::sign(record, site_key())});
  std::erase(text, '"');
  const auto results = verified(replaced(text, "\n0042,", "\n42,"));
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::code_only);
  CHECK(results[0].sentences.size() == 3);
  CHECK(results[0].sentences.back() == "The column staff_number says \"42\"; the signed record says \"0042\".");
}

TEST_CASE("in a table that a spreadsheet has saved, what was forged stays forged") {
  std::string text = replaced(table(), "RC1:", "RC1:0");
  std::erase(text, '"');
  CHECK(verified(text).at(0).verdict == Verdict::unreadable);
  record::CompletionRecord better = typical_record();
  better.points.earned = 18;
  const std::string mine = record::proof_code(record::sign(typical_record(), site_key()));
  text =
      replaced(table(), mine, record::proof_code(record::sign(better, site_key())).substr(0, 190) + mine.substr(190));
  std::erase(text, '"');
  CHECK(verified(text).at(0).verdict == Verdict::forged);
}

TEST_CASE("what is not recognised is judged by its codes alone, whatever was altered in it") {
  const std::string more =
      "There is more in this file than proof codes, so only the sentence before this one is proved, by the code, and "
      "nothing else that the file says.";
  const std::string altered_table = replaced(table(), "\"4711-B\"", "\"4712-B\"");
  const std::string altered_statements = replaced(statements(), "\"raw\": 14", "\"raw\": 18");
  for (const std::string& file : {
           replaced(altered_table, "\"proof\"", "\"Proof\""),
           "Records of May\r\n" + altered_table,
           "x" + altered_statements,
           "4712-B passed with distinction: " + record::proof_code(record::sign(typical_record(), site_key())),
       }) {
    INFO(file);
    const auto results = verified(file);
    REQUIRE_FALSE(results.empty());
    for (const Verified& result : results) {
      CHECK(result.verdict == Verdict::code_only);
      // A record that stands there twice is told to, after that.
      REQUIRE(result.sentences.size() >= 2);
      CHECK(Sentences(result.sentences.begin(), result.sentences.begin() + 2) == Sentences{told, more});
    }
  }
}

TEST_CASE("codes alone are genuine, as a scanner or a person wrote them") {
  record::CompletionRecord second = typical_record();
  second.registration[0] ^= 1;
  ++second.sequence;
  const std::string one = record::proof_code(record::sign(typical_record(), site_key()));
  const std::string two = record::proof_code(record::sign(second, site_key()));
  const std::string broken = record::as_printed(one.substr(0, 100)) + "\r\n" + record::as_printed(one.substr(100));
  for (const std::string& file : {one + "\n" + two + "\n", "\xef\xbb\xbf" + broken + "\r\n\t" + two}) {
    INFO(file);
    const auto results = verified(file);
    REQUIRE(results.size() == 2);
    for (const Verified& result : results) CHECK(result.verdict == Verdict::genuine);
    CHECK(results[1].record == second);
  }
}

TEST_CASE("a second column of codes proves nothing that it says") {
  const std::string code = record::proof_code(record::sign(typical_record(), site_key()));
  std::string twice = replaced(table(), "\"proof\"", "\"proof\",\"proof\"");
  twice = replaced(twice, "\"" + code + "\"", "\"" + code + "\",\"with distinction\"");
  check_altered(verified(twice),
                "The column proof says \"with distinction\"; the signed record says \"" + code + "\".");
}

TEST_CASE("a table in an encoding of sixteen bits is told apart from one without records") {
  std::string little = "\xff\xfe", big = "\xfe\xff";
  for (const char c : table().substr(3)) {  // after the byte order mark, all of it is ASCII
    little += {c, '\0'};
    big += {'\0', c};
  }
  for (const std::string& file : {little, big}) {
    CHECK(test::error_text([&] { verified(file); }) ==
          "Another program has saved this file in an encoding (UTF-16) that Rollcall does not write.\n"
          "Save it again as CSV in UTF-8, or ask for the file as Rollcall wrote it.");
  }
}

TEST_CASE("a row without a code is reported") {
  const auto results = verified(table() + "\"0815\",\"small-things\"\r\n");
  REQUIRE(results.size() == 2);
  CHECK(results[1].where == "row 3");
  CHECK(results[1].verdict == Verdict::no_proof);
}

TEST_CASE("a code of an unknown site is not called genuine") {
  const auto results = test::verified(record::proof_code(record::sign(typical_record(), site_key(9))), {});
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::unknown_site);
  CHECK(results[0].sentences ==
        Sentences{told, "The code names the site key " + seal::hex(seal::key_id(site_key(9).public_key())) +
                            ", which is not known here, so nobody vouches for it."});
}

TEST_CASE("a code that its site did not sign is forged") {
  record::CompletionRecord better = typical_record();
  better.points.earned = 18;
  const std::string mine = record::proof_code(record::sign(typical_record(), site_key()));
  const std::string forged = record::proof_code(record::sign(better, site_key())).substr(0, 190) + mine.substr(190);
  const auto results = verified(forged);
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::forged);
  CHECK(results[0].sentences.back() == "The code was not signed by the site that it names. Do not accept it.");
}

TEST_CASE("a code of an older format is neither genuine nor called damaged") {
  Bytes bytes = record::encode(typical_record());
  bytes[0] = 1;
  bytes.resize(bytes.size() - 3 + sizeof(record::SignedRecord::site) + sizeof(record::SignedRecord::signature), 7);
  const std::string old = std::string(record::proof_prefix) + record::to_base45(bytes);
  const std::string mine = record::proof_code(record::sign(typical_record(), site_key()));
  for (const std::string& file : {old, "Code: " + old + " 14 OF 18, and more", replaced(table(), mine, old), [&] {
                                    std::string text = statements();
                                    for (int i = 0; i < 4; ++i) text = replaced(text, mine, old);
                                    return text;
                                  }()}) {
    INFO(file);
    const auto results = verified(file);
    REQUIRE_FALSE(results.empty());
    for (const Verified& result : results) {
      CHECK(result.verdict == Verdict::older_format);
      CHECK(result.sentences == Sentences{"The proof code is of an older format of Rollcall, which this one does not "
                                          "read: verify it with the Rollcall that made it."});
    }
  }
}

TEST_CASE("a damaged code cannot be read, and a text without codes holds nothing") {
  const auto results = verified(record::proof_code(record::sign(typical_record(), site_key())).substr(0, 250));
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::unreadable);
  CHECK(results[0].sentences == Sentences{"The proof code is damaged and cannot be read."});
  CHECK(verified("").empty());
  CHECK(verified("hello").empty());
}

TEST_CASE("what a record says against itself is told with it") {
  record::CompletionRecord record = typical_record();
  record.doubt = record::DateDoubt::before_last;
  record.scripted = true;
  const auto results = verified(record::csv(std::vector{record::sign(record, site_key())}));
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::genuine);
  CHECK(
      results[0].sentences ==
      Sentences{
          "4711-B completed small-things 1.0.0 on 20 November 2025 and passed, with 14 of 18 points. It was practice, "
          "and nobody went back. By its date it was finished before the record before it: the clock of the computer "
          "was wrong. Choices were made by a "
          "script, and not only by a person."});
}
