#include "player/seal/trust.h"

#include <doctest/doctest.h>

#include "player/seal/hash.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using test::error_text;

namespace {

constexpr std::string_view ask = "\nAsk the national training unit for a fresh copy of the trust list.";

seal::SecretKey key(std::uint8_t number) { return seal::SecretKey::from_seed(std::array<std::uint8_t, 32>{number}); }

seal::TrustList sample() {
  seal::TrustList list;
  list.root = key(1).public_key();
  list.sequence = 3;
  list.publishers = {{key(2).public_key(), "*", "National Training Unit"},
                     {key(3).public_key(), "coast-", "Coast Province, Ұлттық"}};
  list.minimums = {{"small-things", std::uint64_t{1} << 32}};
  list.revoked = {key(4).public_key()};
  return list;
}

std::string sample_text() { return seal::format(sample(), key(1)); }

/// The sample with the first `from` replaced, signed again by the root so that only the change can be the reason.
std::string changed(std::string_view from, std::string_view to) {
  std::string text = sample_text();
  text.replace(text.find(from), from.size(), to);
  const std::string body = text.substr(0, text.rfind("signature "));
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(body.data()), body.size());
  return body + "signature " + seal::hex(key(1).sign("rollcall trust 1", bytes)) + "\n";
}

std::string parse_error(const std::string& text) {
  return error_text([&] { seal::parse_trust(text); });
}

void expect_problem(const std::string& text, const std::string& problem) {
  CHECK(parse_error(text) == problem + std::string(ask));
}

std::string hex_key(std::uint8_t number) { return seal::hex(key(number).public_key()); }

}  // namespace

TEST_CASE("a trust list is read back") {
  const seal::TrustList list = seal::parse_trust(sample_text());
  CHECK(list.root == key(1).public_key());
  CHECK(list.sequence == 3);
  REQUIRE(list.publishers.size() == 2);
  CHECK(list.publishers[1].key == key(3).public_key());
  CHECK(list.publishers[1].prefix == "coast-");
  CHECK(list.publishers[1].name == "Coast Province, Ұлттық");
  REQUIRE(list.minimums.size() == 1);
  CHECK(list.minimums[0].release == 0x100000000);
  CHECK(list.revoked == std::vector{key(4).public_key()});
}

TEST_CASE("the same list is the same text") {
  CHECK(sample_text() == sample_text());
  CHECK(seal::format(seal::parse_trust(sample_text()), key(1)) == sample_text());
}

TEST_CASE("a trust list can be nearly empty") {
  seal::TrustList list;
  list.root = key(1).public_key();
  CHECK(seal::parse_trust(seal::format(list, key(1))).publishers.empty());
}

TEST_CASE("every single changed character of a trust list is refused") {
  const std::string good = sample_text();
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const int change : {0x01, 0x20, 0x80}) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ change);
      accepted += parse_error(bad) == "no error" ? 1u : 0u;
    }
  }
  CHECK(accepted == 0);
}

TEST_CASE("every shortened or lengthened trust list is refused") {
  const std::string good = sample_text();
  for (std::size_t length = 0; length < good.size(); ++length)
    REQUIRE(parse_error(good.substr(0, length)) != "no error");
  expect_problem(good + "\n", "Line 8 of the trust list is the signature, and nothing may follow it.");
}

TEST_CASE("a list signed by somebody else is refused") {
  std::string text = sample_text();
  const std::string body = text.substr(0, text.rfind("signature "));
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(body.data()), body.size());
  expect_problem(body + "signature " + seal::hex(key(2).sign("rollcall trust 1", bytes)) + "\n",
                 "Line 8 of the trust list is not a signature by the root of the list: the list was altered.");
}

TEST_CASE("bad lines are named by number, even when the root signed them") {
  expect_problem(changed("rollcall-trust 1", "rollcall"),
                 "Line 1 of the trust list is not \"rollcall-trust 1\", so this is not a trust list.");
  expect_problem(changed("root ", "roof "), "Line 2 of the trust list should begin with \"root \".");
  expect_problem(changed("root ", "root  "),
                 "Line 2 of the trust list should have a key of 64 characters from 0-9 and a-f.");
  expect_problem(changed("sequence 3", "sequence 03"), "Line 3 of the trust list should end with a whole number.");
  expect_problem(changed("sequence 3", "sequence -3"), "Line 3 of the trust list should end with a whole number.");
  expect_problem(changed("sequence 3", "sequence 18446744073709551616"),
                 "Line 3 of the trust list should end with a whole number.");
  expect_problem(changed(hex_key(2), std::string(64, '0')), "Line 4 of the trust list has a key that cannot be one.");
  expect_problem(
      changed(" coast-", " Coast"),
      "Line 5 of the trust list should have the beginning of module ids (letters a-z, digits, '-'), or * for "
      "all, after the key.");
  expect_problem(changed(" coast- Coast Province, Ұлттық", " coast-"), "Line 5 of the trust list has a word too few.");
  expect_problem(changed("Coast Province", "Coast\x1bProvince"),
                 "Line 5 of the trust list should end with the name of the publisher, in at most 200 bytes of UTF-8.");
  expect_problem(changed("Coast Province", "Coast\xffProvince"),
                 "Line 5 of the trust list should end with the name of the publisher, in at most 200 bytes of UTF-8.");
  expect_problem(changed("minimum small-things", "minimum small_things"),
                 "Line 6 of the trust list should have a module id (letters a-z, digits, '-') after \"minimum\".");
  expect_problem(changed("minimum", "maximum"), "Line 6 of the trust list should begin with \"signature \".");
  expect_problem(changed("revoked ", "revoked \n"),
                 "Line 7 of the trust list should have a key of 64 characters from 0-9 and a-f.");
}

TEST_CASE("what is said twice in a trust list is refused") {
  const std::string publisher = "publisher " + hex_key(2) + " * ";
  expect_problem(changed(publisher, publisher + "One name\n" + publisher),
                 "Line 5 of the trust list names a publisher that was named before.");
  expect_problem(changed("minimum ", "minimum small-things 1\nminimum "),
                 "Line 7 of the trust list names a module that was named before.");
  expect_problem(changed("revoked ", "revoked " + hex_key(4) + "\nrevoked "),
                 "Line 8 of the trust list names a key that was named before.");
}

TEST_CASE("hints say what to do with a list that is newer or was edited") {
  CHECK(parse_error(changed("rollcall-trust 1", "rollcall-trust 2")) ==
        "Line 1 of the trust list says that the list is of a kind this player does not know.\n"
        "Install the newest Rollcall, then try again.");
  CHECK(parse_error(changed("sequence 3\n", "sequence 3\r\n")) ==
        "Line 3 of the trust list ends as Windows ends lines, so the list was changed by an editor or by e-mail.\n"
        "Ask the national training unit for the list as a file, and copy it without opening it.");
}

TEST_CASE("a list that could not be read back is not written") {
  seal::TrustList list = sample();
  list.publishers[0].name = "Two\nlines";
  CHECK(error_text([&] { seal::format(list, key(1)); }) != "no error");
}

TEST_CASE("a huge trust list is refused before it is read") {
  CHECK(parse_error(std::string((1u << 20) + 1, 'a')) ==
        "The trust list is larger than 1 MiB, so it is not one." + std::string(ask));
}

TEST_CASE("a trust list names the unit that gathers records, and what it asks for") {
  CHECK_FALSE(seal::parse_trust(sample_text()).unit);
  for (const bool wants_choices : {false, true}) {
    seal::TrustList list = sample();
    list.unit = {key(5).public_key(), wants_choices};
    const std::string text = seal::format(list, key(1));
    CHECK(seal::parse_trust(text).unit == list.unit);
    CHECK(text.find("\nunit " + hex_key(5) + (wants_choices ? " choices\n" : " records\n")) != std::string::npos);
  }
  const std::string with_unit = "sequence 3\nunit " + hex_key(5);
  expect_problem(changed("sequence 3", with_unit + " everything"),
                 "Line 4 of the trust list should end with \"records\" or \"choices\".");
  expect_problem(changed("sequence 3", with_unit), "Line 4 of the trust list has a word too few.");
  expect_problem(changed("sequence 3", with_unit + " records\nunit " + hex_key(6) + " records"),
                 "Line 5 of the trust list should begin with \"signature \".");
}
