#include "player/seal/hash.h"

#include <doctest/doctest.h>

using namespace rollcall;

TEST_CASE("digests are BLAKE2b-256 without a key") {
  CHECK(seal::hex(seal::digest("")) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(seal::hex(seal::digest("abc")) == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("hexadecimal is read back, and only lower case of the exact length") {
  const std::array<std::uint8_t, 3> bytes{0x00, 0x9f, 0xff};
  CHECK(seal::hex(bytes) == "009fff");
  CHECK(seal::parse_hex<3>("009fff") == bytes);
  CHECK_FALSE(seal::parse_hex<3>("009fFF"));
  CHECK_FALSE(seal::parse_hex<3>("009ff"));
  CHECK_FALSE(seal::parse_hex<3>("009fff0"));
  CHECK_FALSE(seal::parse_hex<3>("009ffg"));
}
