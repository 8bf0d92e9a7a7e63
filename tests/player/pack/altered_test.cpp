#include <doctest/doctest.h>

#include <algorithm>

#include "tests/player/pack/sample.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

/// Positions where the pack is accepted although the byte was changed in one of four ways.
std::size_t count_accepted(const Bytes& good, std::size_t step) {
  const auto list = trust();
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < good.size(); i += step) {
    const std::uint8_t byte = good[i];
    for (const int value : {byte ^ 0x01, byte ^ 0x80, 0x00, 0xff}) {
      if (value == byte) continue;
      Bytes bad = good;
      bad[i] = static_cast<std::uint8_t>(value);
      if (reason(bad, list) == "accepted") ++accepted;
    }
  }
  return accepted;
}

Bytes pack_of(std::vector<pack::Contents::Entry> entries) {
  return pack::write({"small-things", {1, 0, 0}, {0, 1, 0}, std::move(entries)}, key(2));
}

}  // namespace

TEST_CASE("a pack in which any single byte was changed is refused") {
  const Bytes good = pack_of({{"note", {'h', 'i'}}, {"text/en", Bytes(4000, 'x')}});
  REQUIRE(reason(good) == "accepted");
  CHECK(count_accepted(good, 1) == 0);
}

TEST_CASE("changes in every part of a pack of several chunks are refused") {
  const Bytes good = pack_of({{"large", Bytes(150'000, 7)}, {"small", {1}}});
  REQUIRE(reason(good) == "accepted");
  CHECK(count_accepted(good, 509) == 0);
}

TEST_CASE("a pack that was cut short anywhere is refused") {
  const Bytes good = sample_pack();
  std::size_t accepted = 0;
  for (std::size_t length = 0; length < good.size(); ++length) {
    const std::string found = reason({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)});
    if (found != "truncated") ++accepted;
  }
  CHECK(accepted == 0);
}

TEST_CASE("a pack with something after its end is refused") {
  for (const std::size_t more : {1u, 4096u, 65536u}) {
    Bytes bad = sample_pack();
    bad.resize(bad.size() + more);
    CHECK(reason(bad) == "damaged");
  }
}

TEST_CASE("exchanged, repeated and removed blocks are refused") {
  const Bytes good = pack_of({{"a", Bytes(70'000, 1)}, {"b", Bytes(70'000, 2)}});
  constexpr std::size_t block = 4096;
  std::size_t accepted = 0;
  for (std::size_t a = 0; a < good.size(); a += block) {
    for (std::size_t b = a + block; b < good.size(); b += block) {
      Bytes bad = good;
      std::swap_ranges(bad.begin() + static_cast<std::ptrdiff_t>(a),
                       bad.begin() + static_cast<std::ptrdiff_t>(a + block),
                       bad.begin() + static_cast<std::ptrdiff_t>(b));
      if (bad != good && reason(bad) == "accepted") ++accepted;
    }
  }
  CHECK(accepted == 0);
}
