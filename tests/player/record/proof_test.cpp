#include "player/record/proof.h"

#include <doctest/doctest.h>

#include "player/record/base45.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using record::read_proof;
using test::error_text;
using test::site_key;
using test::typical_record;

namespace {

std::vector<std::string> codes_in(std::string_view text) { return record::find_codes(text).codes; }

/// Readable, and signed by the site of these tests.
bool is_genuine(const std::string& code) {
  try {
    return is_signed_by(read_proof(code), site_key().public_key());
  } catch (const record::Malformed&) {
    return false;
  }
}

}  // namespace

TEST_CASE("a proof code holds the whole record and the signature of its site") {
  const record::SignedRecord read = read_proof(record::proof_code(record::sign(typical_record(), site_key())));
  CHECK(read == record::sign(typical_record(), site_key()));
  CHECK(is_signed_by(read, site_key().public_key()));
  CHECK_FALSE(is_signed_by(read, site_key(2).public_key()));
}

TEST_CASE("a typical proof code is short enough to be printed") {
  CHECK(record::proof_code(record::sign(typical_record(), site_key())).size() < 300);
}

TEST_CASE("a proof code with one altered character is unreadable or not signed") {
  const std::string code = record::proof_code(record::sign(typical_record(), site_key()));
  for (std::size_t i = record::proof_prefix.size(); i < code.size(); ++i) {
    for (const char other : {'0', 'Z', ' '}) {
      if (code[i] == other) continue;
      std::string altered = code;
      altered[i] = other;
      CHECK_FALSE(is_genuine(altered));
    }
  }
}

TEST_CASE("a proof code says what is wrong with it") {
  CHECK(error_text([] { read_proof("4711"); }) == "A proof code starts with RC1: and this text does not.");
  CHECK(error_text([] { read_proof("RC1:abc"); }) == "The proof code has characters that do not belong in it.");
  CHECK(error_text([] { read_proof("RC1:BB8"); }) == "These bytes are not a record of Rollcall.");
}

TEST_CASE("a proof code that is longer or shorter is refused") {
  const std::string code = record::proof_code(record::sign(typical_record(), site_key()));
  CHECK(is_genuine(code));
  for (const char* more : {"0", "00", "BB8"}) CHECK_FALSE(is_genuine(code + more));
  for (std::size_t size = 0; size < code.size(); ++size) CHECK_FALSE(is_genuine(code.substr(0, size)));
}

TEST_CASE("proof codes are found in a text, whatever stands around them") {
  const std::string code = record::proof_code(record::sign(typical_record(), site_key()));
  CHECK(codes_in("see " + code + " AND MORE IN CAPITALS") == std::vector{code});
  CHECK(codes_in(code + code) == std::vector{code, code});
  CHECK(codes_in("Dear all,\r\n" + code.substr(0, 70) + "\r\n" + code.substr(70) + "\r\n") == std::vector{code});
  CHECK(codes_in(record::as_printed(code)) == std::vector{code});
  CHECK(codes_in("no code").empty());
}

TEST_CASE("a proof code of an odd number of bytes is found with its last two characters") {
  record::CompletionRecord record = typical_record();
  const std::string even = record::proof_code(record::sign(record, site_key()));
  record.staff_number += "X";
  const std::string odd = record::proof_code(record::sign(record, site_key()));
  REQUIRE((even.size() - 4) % 3 != (odd.size() - 4) % 3);
  CHECK(codes_in(even + "ABC") == std::vector{even});
  CHECK(codes_in(odd + "ABC") == std::vector{odd});
}

TEST_CASE("a record that no QR code can hold gets no proof") {
  record::CompletionRecord record = typical_record();
  record.ending = std::string(3000, 'x');
  CHECK(error_text([&] { record::proof_code(record::sign(record, site_key())); }) ==
        "The record of small-things is too long for a proof code.");
}
