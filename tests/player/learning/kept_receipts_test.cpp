#include "player/learning/kept_receipts.h"

#include <doctest/doctest.h>

#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using test::site_key;

namespace {

seal::KeyId site(std::uint8_t number = 1) { return seal::key_id(site_key(number).public_key()); }

seal::SecretKey unit_key() { return site_key(200); }

constexpr seal::Digest item = {1};

/// The item is taken.
std::string receipt(const seal::SecretKey& unit, const seal::KeyId& of) {
  return record::format({unit.public_key(), of, {}, {{record::Kind::record, 1, item, {}}}}, unit);
}

learning::KeptReceipts receipts_in(const test::TempFolder& home) {
  return {home.path(), unit_key().public_key(), site()};
}

}  // namespace

TEST_CASE("a receipt that is kept counts whenever the receipts are read again") {
  const test::TempFolder home;
  learning::KeptReceipts receipts = receipts_in(home);
  CHECK_FALSE(receipts.is_taken(item));
  CHECK(receipts.add(receipt(unit_key(), site())).entries.size() == 1);
  CHECK(receipts.is_taken(item));
  CHECK(receipts_in(home).is_taken(item));
}

TEST_CASE("a receipt of another unit or for another site counts for nothing, however it came into the folder") {
  const test::TempFolder home;
  std::filesystem::create_directory(home / "receipts");
  test::write(home / "receipts/unit.receipt", receipt(site_key(9), site()));
  test::write(home / "receipts/site.receipt", receipt(unit_key(), site(2)));
  CHECK_FALSE(receipts_in(home).is_taken(item));
}

TEST_CASE("a receipt of another unit or for another site is not kept") {
  const test::TempFolder home;
  learning::KeptReceipts receipts = receipts_in(home);
  CHECK(test::error_text([&] { receipts.add(receipt(site_key(9), site())); }) ==
        "This receipt is of another unit than the trust list here names: " + seal::hex(site(9)));
  CHECK(test::error_text([&] { receipts.add(receipt(unit_key(), site(2))); }) ==
        "This receipt is for another site: " + seal::hex(site(2)));
  CHECK_FALSE(std::filesystem::exists(home / "receipts"));
}

TEST_CASE("a folder of receipts that cannot be read is told of") {
  const test::TempFolder home;
  test::write(home / "receipts", "");
  CHECK(test::error_text([&] { receipts_in(home); }) ==
        (home / "receipts").string() + " is not a folder.\nCheck the name, or choose another folder.");
}
