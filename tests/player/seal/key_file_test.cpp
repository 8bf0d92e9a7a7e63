#include "player/seal/key_file.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/seal/fingerprint.h"
#include "player/secret_text.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using test::site_key;

namespace {

/// Less than anybody should take, so that tests are quick.
constexpr seal::Cost cheap{1, 8192};

}  // namespace

TEST_CASE("a key under a passphrase opens with it alone, and says whose it is without") {
  const std::string text = seal::format_sealed(site_key(), "a passphrase", cheap);
  CHECK(seal::is_sealed_key(text));
  CHECK(find_secret(text) == 0);
  CHECK(seal::public_key_in(text) == site_key().public_key());
  const auto opened = seal::open_sealed(text, "a passphrase");
  REQUIRE(opened);
  CHECK(seal::format_secret(*opened) == seal::format_secret(site_key()));
  CHECK_FALSE(seal::open_sealed(text, "a passphrasE"));
  CHECK_FALSE(seal::open_sealed(text, ""));
}

TEST_CASE("no altered file opens") {
  const std::string text = seal::format_sealed(site_key(), "a passphrase", cheap);
  for (std::size_t i = 0; i < text.size() - 1; i += 3) {
    std::string altered = text;
    altered[i] = altered[i] == '1' ? '2' : '1';
    bool opens = false;
    try {
      opens = seal::open_sealed(altered, "a passphrase").has_value();
    } catch (const Error&) {
    }
    CHECK_FALSE(opens);
  }
  CHECK(test::error_text([&] { seal::open_sealed(text.substr(0, text.size() - 9), "a passphrase"); }) ==
        "This secret key file is damaged.\nTake the copy of it that you keep in a safe.");
}

TEST_CASE("what somebody types is the fingerprint however they group it") {
  const seal::PublicKey key = site_key().public_key();
  std::string text = seal::fingerprint(key);
  CHECK(text.size() == 39);
  CHECK(seal::has_fingerprint(key, text));
  std::erase(text, ' ');
  CHECK(seal::has_fingerprint(key, text));
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' ? char(c - 32) : c; });
  CHECK(seal::has_fingerprint(key, text));
  CHECK_FALSE(seal::has_fingerprint(key, text.substr(1)));
  CHECK_FALSE(seal::has_fingerprint(key, ""));
  CHECK_FALSE(seal::has_fingerprint(site_key(2).public_key(), text));
}

TEST_CASE("memory for keys is clean when it is taken, and copies do not share it") {
  seal::SecretBytes<32> one;
  CHECK(std::all_of(one.bytes().begin(), one.bytes().end(), [](std::uint8_t byte) { return byte == 0; }));
  std::fill(one.bytes().begin(), one.bytes().end(), std::uint8_t{7});
  const seal::SecretBytes<32> copy = one;
  one.bytes()[0] = 8;
  CHECK(copy.bytes()[0] == 7);
  for (int i = 0; i < 1000; ++i) {
    const seal::SecretBytes<64> next;
    CHECK(next.bytes()[0] == 0);
  }
}
