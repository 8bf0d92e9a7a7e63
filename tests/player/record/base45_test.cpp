#include "player/record/base45.h"

#include <doctest/doctest.h>

using namespace rollcall;
using record::from_base45;
using record::to_base45;

namespace {

Bytes bytes(std::string_view text) { return Bytes(text.begin(), text.end()); }

}  // namespace

TEST_CASE("Base45 agrees with the examples of RFC 9285") {
  CHECK(to_base45(bytes("AB")) == "BB8");
  CHECK(to_base45(bytes("Hello!!")) == "%69 VD92EX0");
  CHECK(to_base45(bytes("base-45")) == "UJCLQE7W581");
  CHECK(from_base45("QED8WEX0") == bytes("ietf!"));
  CHECK(to_base45({}).empty());
}

TEST_CASE("Base45 that RFC 9285 calls wrong is refused") {
  CHECK(from_base45("FGW") == Bytes{0xff, 0xff});
  CHECK_FALSE(from_base45("GGW"));  // 65536
  CHECK_FALSE(from_base45(":::"));  // 91124
  CHECK(from_base45("U5") == Bytes{0xff});
  CHECK_FALSE(from_base45("V5"));  // 256
  CHECK_FALSE(from_base45("A"));   // a single character stands for nothing
  CHECK_FALSE(from_base45("BB8A"));
  CHECK_FALSE(from_base45("bb8"));  // no small letters
}

TEST_CASE("every pair of bytes comes back from Base45") {
  for (unsigned value = 0; value < 0x10000; ++value) {
    const Bytes pair = {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value & 0xff)};
    REQUIRE(from_base45(to_base45(pair)) == pair);
  }
}

TEST_CASE("Base45 is read as far as it goes") {
  CHECK(record::front_of_base45("BB8QE") == bytes("AB"));
  CHECK(record::front_of_base45("").empty());
}

TEST_CASE("the number of Base45 characters is known beforehand") {
  for (std::size_t size = 0; size < 20; ++size) CHECK(to_base45(Bytes(size)).size() == record::base45_size(size));
}
