#include "player/seal/keys.h"

#include <doctest/doctest.h>

#include "player/seal/hash.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using test::error_text;

namespace {

seal::SecretKey key_from(std::string_view seed) { return seal::SecretKey::from_seed(*seal::parse_hex<32>(seed)); }
seal::SecretKey second_key() { return key_from("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"); }

constexpr std::array<std::uint8_t, 1> message{0x72};

}  // namespace

TEST_CASE("public keys are those of RFC 8032, section 7.1, tests 1 to 3") {
  const auto public_of = [](std::string_view seed) { return seal::hex(key_from(seed).public_key()); };
  CHECK(public_of("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60") ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  CHECK(public_of("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb") ==
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  CHECK(public_of("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7") ==
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
}

TEST_CASE("a signature is Ed25519 over the domain, a zero byte and the message") {
  // Made with OpenSSL 3.0 over the 17 bytes "rollcall pack 1", 00, 72.
  CHECK(seal::hex(second_key().sign("rollcall pack 1", message)) ==
        "508101838de36bde709bb152e3099a3c558f8934a08f5b471e43c2bba68f42bb390806b58a453adfe36648c03f74285f29e69ed4d2d457"
        "932add8d2f69291003");
}

TEST_CASE("a signature verifies for its own key, domain and message only") {
  const seal::SecretKey key = second_key();
  seal::Signature signature = key.sign("rollcall pack 1", message);
  CHECK(seal::verifies(key.public_key(), "rollcall pack 1", message, signature));
  CHECK_FALSE(seal::verifies(key.public_key(), "rollcall trust 1", message, signature));
  CHECK_FALSE(seal::verifies(key.public_key(), "rollcall pack 1", std::array<std::uint8_t, 1>{0x73}, signature));
  CHECK_FALSE(seal::verifies(seal::SecretKey::generate().public_key(), "rollcall pack 1", message, signature));
  signature[5] ^= 1;
  CHECK_FALSE(seal::verifies(key.public_key(), "rollcall pack 1", message, signature));
}

TEST_CASE("a key id is the start of the digest of the public key") {
  CHECK(seal::hex(seal::key_id(second_key().public_key())) == "6ec9e955a19ba3c9");
}

TEST_CASE("keys that anybody could sign for are not usable") {
  CHECK(seal::is_usable(second_key().public_key()));
  CHECK_FALSE(seal::is_usable(seal::PublicKey{}));
  CHECK_FALSE(seal::is_usable(seal::PublicKey{1}));
}

TEST_CASE("key files are read back") {
  const seal::SecretKey key = seal::SecretKey::generate();
  CHECK(seal::parse_public_key(seal::format(key.public_key())) == key.public_key());
  CHECK(seal::parse_secret_key(seal::format_secret(key)).public_key() == key.public_key());
}

TEST_CASE("a secret key file is not taken for a public one, nor a public one for a secret one") {
  CHECK(error_text([] { seal::parse_public_key(seal::format_secret(second_key())); }) ==
        "This is a secret key file, and a public key is needed here.\n"
        "Use the public key file that was made with it, and never pass the secret one on.");
  CHECK(error_text([] { seal::parse_secret_key(seal::format(second_key().public_key())); }) ==
        "This is a public key file, and a secret key is needed here.\n"
        "Use the secret key file that was made with it.");
}

TEST_CASE("anything else is not a key file") {
  const std::string good = seal::format(second_key().public_key());
  const std::string zeros(64, '0');
  for (const std::string& bad : {std::string(), good + "\n", " " + good, good.substr(0, 40),
                                 "rollcall-public-key " + zeros + "\n", std::string("rollcall-public-key \n")}) {
    CAPTURE(bad);
    CHECK(error_text([&] { seal::parse_public_key(bad); }) ==
          "This is not a public key file.\n"
          "A public key file is one line: the word rollcall-public-key and 64 characters from 0-9 and a-f.");
  }
  CHECK(error_text([&] { seal::parse_secret_key(zeros); }) ==
        "This is not a secret key file.\n"
        "A secret key file is one line: the word rollcall-secret-key and 64 characters from 0-9 and a-f.");
}
