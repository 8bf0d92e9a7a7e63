#include <doctest/doctest.h>

#include <algorithm>
#include <span>

#include "player/record/csv.h"
#include "player/record/proof.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/mutation.h"
#include "tests/support/nightly.h"

/// Exports that were damaged or worked on: whatever stands in them, nothing is proved that was not signed.
using namespace rollcall;
using record::Verdict;

namespace {

constexpr std::string_view words[] = {
    "RC1:",         "\"",    "[",       "]",      "{",          "}",      ":",    ",",       ";",
    "\r\n",         "\t",    "\\u0000", "_",      "null",       "1e999",  "'",    "=",       "\xff",
    "\xef\xbb\xbf", "proof", "passed",  "4711-B", "statements", "\u202e", "0042", "[[[[[[[["};

std::vector<record::SignedRecord> signed_records() {
  std::vector<record::SignedRecord> all;
  for (std::uint8_t number = 1; number <= 3; ++number) {
    record::CompletionRecord made = test::typical_record();
    made.sequence = number;
    made.registration[15] = number;
    all.push_back(record::sign(made, test::site_key()));
  }
  return all;
}

bool is_proved(Verdict verdict) {
  return verdict == Verdict::genuine || verdict == Verdict::altered || verdict == Verdict::code_only ||
         verdict == Verdict::repeated || verdict == Verdict::forked;
}

}  // namespace

TEST_CASE("whatever happens to an export, nothing is proved that was not signed") {
  const std::vector<record::SignedRecord> originals = signed_records();
  std::string codes;
  for (const record::SignedRecord& original : originals) codes += record::proof_code(original) + "\n";
  const std::string exports[] = {record::csv(originals), record::xapi(std::span(originals).first(2)), codes};
  const std::vector known = {test::site_key().public_key()};
  std::mt19937 random(20261127);
  std::size_t refused = 0, proved = 0;
  for (const std::string& whole : exports) {
    for (int round = test::rounds(1500, 200'000); round > 0; --round) {
      const std::string file = test::mutated(whole, random, words);
      try {
        for (const record::VerificationResult& found : record::verify_file(file, known).results) {
          if (!is_proved(found.verdict)) continue;
          ++proved;
          REQUIRE(found.record);
          if (std::find(originals.begin(), originals.end(), *found.record) == originals.end()) FAIL(file);
        }
      } catch (const Error&) {
        ++refused;
      }
    }
  }
  // The campaign looked at both.
  CHECK(refused > 0);
  CHECK(proved > 0);
}
