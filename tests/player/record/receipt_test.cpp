#include "player/record/receipt.h"

#include <doctest/doctest.h>

#include "player/record/bytes.h"
#include "player/seal/hash.h"
#include "tests/player/record/sample_bundles.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using record::Kind;
using record::Receipt;
using test::numbered_record;
using test::site_key;
using test::unit_key;

namespace {

const std::vector<record::Item>& items() {
  static const std::vector<record::Item> all = [] {
    record::Item forged = record::item_of(numbered_record(4));
    forged.bytes.back() ^= 1;
    return std::vector{record::item_of(numbered_record(1)),       record::item_of(numbered_record(2)),
                       record::item_of(numbered_record(2, 1, 1)), record::item_of(numbered_record(3)),
                       record::item_of(test::numbered_event(1)),  forged};
  }();
  return all;
}

/// Of a bundle of which the second part is missing.
Receipt receipt() {
  record::Gathered all;
  for (const record::BundlePart& part : test::sent(items(), 1, 700)) {
    if (part.number != 2) record::add(all, part, std::vector{test::site_file()});
  }
  const std::vector<Receipt> made = record::receipts(all, record::findings(all), unit_key().public_key());
  REQUIRE(made.size() == 1);
  return made[0];
}

bool is_refused(const std::string& text) {
  try {
    record::parse_receipt(text);
    return false;
  } catch (const record::Malformed&) {
    return true;
  }
}

std::string signed_anew(std::string lines) {
  const seal::Signature signature = unit_key().sign("rollcall receipt 1", as_bytes(lines));
  return lines + "signature " + seal::hex(signature) + "\n";
}

}  // namespace

TEST_CASE("a receipt says what was taken, what was refused and why, and what is missing") {
  const Receipt made = receipt();
  CHECK(made.site == seal::key_id(site_key().public_key()));
  REQUIRE(made.bundles.size() == 1);
  CHECK(made.bundles[0].name.whole == record::Counts{5, 1, 0});
  CHECK(made.bundles[0].missing == std::vector<std::uint32_t>{2});
  std::size_t arrived = 0;
  for (const auto& part : test::sent(items(), 1, 700)) arrived += part.number == 2 ? 0 : part.items.size();
  CHECK(made.entries.size() == arrived);
}

TEST_CASE("a receipt comes back from its text, and making it twice gives the same bytes") {
  const std::string text = record::format(receipt(), unit_key());
  CHECK(record::is_receipt(text));
  CHECK(record::parse_receipt(text) == receipt());
  CHECK(record::format(receipt(), unit_key()) == text);
}

TEST_CASE("a receipt in which anything was changed is refused") {
  const std::string text = record::format(receipt(), unit_key());
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string altered = text;
    altered[i] = altered[i] == 'a' ? 'b' : 'a';
    CHECK(is_refused(altered));
  }
  for (std::size_t size = 0; size < text.size(); ++size) CHECK(is_refused(text.substr(0, size)));
  CHECK(is_refused(text + "\n"));
  CHECK(test::error_text([] { record::parse_receipt("rollcall-receipt 2\n"); }) ==
        "This is not a receipt of a unit, or it was altered.\n"
        "Ask the unit for the receipt again, and copy the file without opening it.");
}

TEST_CASE("a receipt has one spelling, also if the unit signs another one") {
  const std::string text = record::format(receipt(), unit_key());
  const std::string lines = text.substr(0, text.find("signature "));
  CHECK_FALSE(is_refused(signed_anew(lines)));
  const std::size_t taken = lines.find("taken ");
  REQUIRE(taken != std::string::npos);
  const std::string first = lines.substr(taken, lines.find('\n', taken) + 1 - taken);
  for (const std::string& other :
       {lines.substr(0, taken) + " " + lines.substr(taken), lines.substr(0, taken) + "took" + lines.substr(taken + 5),
        lines.substr(0, taken) + lines.substr(taken + first.size()) + first, lines + "more\n"})
    CHECK(is_refused(signed_anew(other)));
}

TEST_CASE("whatever was refused is worded") {
  for (const auto refusal : {record::Refusal::unreadable, record::Refusal::older_format, record::Refusal::not_signed,
                             record::Refusal::forked})
    CHECK_FALSE(record::sentence(refusal).empty());
}
