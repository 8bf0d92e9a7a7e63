#include "player/record/site_key.h"

#include <doctest/doctest.h>

#include "player/seal/hash.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using record::Coming;
using record::SiteKey;
using test::site_key;

namespace {

const SiteKey first = record::made(site_key(1), 1763632800);
const SiteKey second = record::succeeded(site_key(2), site_key(1), Coming::changed, 5, 1763632801);
const SiteKey third = record::replaced(site_key(3), site_key(2).public_key(), 9, -1);
const std::vector history = {first, second, third};

std::string line(const SiteKey& key) {
  std::string text = format(key);
  text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("how a site came to its key comes back from its line") {
  for (const SiteKey& key : history) {
    CHECK(is_signed(key));
    CHECK(record::parse_site_key(line(key)) == key);
  }
}

TEST_CASE("no other spelling of the line is taken") {
  const std::string right = line(second);
  for (std::size_t i = 0; i < right.size(); ++i) {
    std::string altered = right;
    altered[i] = altered[i] == 'a' ? 'b' : 'a';
    const auto parsed = record::parse_site_key(altered);
    CHECK((!parsed || !is_signed(*parsed)));
  }
  CHECK_FALSE(record::parse_site_key(right + " "));
  CHECK_FALSE(record::parse_site_key(""));
}

TEST_CASE("a key that lacks a signature, or has one too many, is none of the site's") {
  SiteKey alone = second;
  alone.by_before.reset();
  CHECK_FALSE(is_signed(alone));
  alone = third;
  alone.by_before = second.by_before;
  CHECK_FALSE(is_signed(alone));
  alone = second;
  alone.coming = Coming::copied;
  CHECK_FALSE(is_signed(alone));
  alone.coming = Coming::lost;
  alone.by_before.reset();
  CHECK_FALSE(is_signed(alone));
}

TEST_CASE("keys lead to a key each from the one before") {
  CHECK(leading_to(third.key, history) == history);
  CHECK(leading_to(second.key, history) == std::vector{first, second});
  CHECK(leading_to(site_key(9).public_key(), history).empty());
  CHECK(leading_to(third.key, std::vector{first, third}) == std::vector{third});
}

TEST_CASE("keys of one site have the same first key; a copy and a lost key do not") {
  const auto id = [](std::uint8_t number) { return seal::key_id(site_key(number).public_key()); };
  CHECK(first_key_of(id(2), history) == id(1));
  CHECK(first_key_of(id(1), history) == id(1));
  CHECK(first_key_of(id(3), history) == id(3));
  CHECK(first_key_of(id(9), history) == id(9));
  CHECK(record::comes_from(id(3), id(1), history));
  CHECK(record::comes_from(id(1), id(1), {}));
  CHECK_FALSE(record::comes_from(id(1), id(3), history));
  CHECK_FALSE(record::comes_from(id(3), id(9), history));
  const std::vector circle = {second, record::succeeded(site_key(1), site_key(2), Coming::changed, 1, 0)};
  first_key_of(id(1), circle);  // ends
  CHECK_FALSE(record::comes_from(id(1), id(9), circle));
}

TEST_CASE("a site's file is its public key, alone or with how the site came to it") {
  CHECK(record::parse_site_file(seal::format(third.key)).history.empty());
  const auto file = record::parse_site_file(format(record::SiteFile{third.key, history}));
  CHECK(file.key == third.key);
  CHECK(file.history == history);
  for (const std::string& other : {std::string("x\n"), format(first), format(second) + format(first)}) {
    CHECK(
        test::error_text([&] { record::parse_site_file(seal::format(third.key) + other); }) ==
        "This is not the key file of a site.\nAsk the site for it again. It writes it with: rollcall records site-key");
  }
}
