#include "player/voice/wave.h"

#include <doctest/doctest.h>

#include "tests/player/voice/room.h"

using namespace rollcall;
using voice::read_wave_header;

namespace {

std::vector<std::uint8_t> bytes(const std::string& text) { return {text.begin(), text.end()}; }

constexpr const char* refusal = "espeak-ng made something other than speech.";

}  // namespace

TEST_CASE("the header of a WAV stream says how fast its samples follow each other, and where they begin") {
  const auto header = read_wave_header(bytes(test::wave({1, 2, 3}, 22050)));
  REQUIRE(header);
  CHECK(header->frames_per_second == 22050);
  CHECK(header->length == 44);
}

TEST_CASE("what else stands before the samples is passed over") {
  std::string wave = test::wave({1});
  wave.insert(12, std::string("LIST\x03\0\0\0abc\0", 12));
  CHECK(read_wave_header(bytes(wave))->length == 56);
}

TEST_CASE("as long as a header is not whole, more of it is waited for") {
  const std::vector<std::uint8_t> wave = bytes(test::wave({}));
  for (std::size_t length = 0; length < wave.size(); ++length)
    CHECK_FALSE(read_wave_header(std::span(wave).first(length)));
}

TEST_CASE("what is no speech is refused") {
  const std::string good = test::wave({1});
  const auto with = [&](std::size_t at, char value) {
    std::string wave = good;
    wave[at] = value;
    return bytes(wave);
  };
  CHECK_THROWS_WITH_AS(read_wave_header(bytes("espeak-ng: no such thing")), refusal, Error);
  CHECK_THROWS_WITH_AS(read_wave_header(with(20, 3)), refusal, Error);    // compressed
  CHECK_THROWS_WITH_AS(read_wave_header(with(22, 2)), refusal, Error);    // two channels
  CHECK_THROWS_WITH_AS(read_wave_header(with(34, 8)), refusal, Error);    // eight bits
  CHECK_THROWS_WITH_AS(read_wave_header(with(26, 1)), refusal, Error);    // 87 thousand a second
  CHECK_THROWS_WITH_AS(read_wave_header(with(16, 4)), refusal, Error);    // half a format
  CHECK_THROWS_WITH_AS(read_wave_header(with(12, 'x')), refusal, Error);  // no format at all
  CHECK_THROWS_WITH_AS(read_wave_header(with(38, 'x')), refusal, Error);  // no samples within reach
}
