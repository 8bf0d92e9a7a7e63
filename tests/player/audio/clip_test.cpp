#include "player/audio/clip.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>

#include "tests/player/audio/tone.h"

namespace rollcall::audio {
namespace {

using test::tone;
using Bytes = std::vector<std::uint8_t>;

std::string refusal(Bytes bytes) {
  try {
    Clip clip(std::move(bytes));
  } catch (const Error& error) {
    CHECK(error.hint().text() == "Install the module again from the original pack.");
    return error.what();
  }
  return "accepted";
}

std::size_t decoded_frames(Clip& clip) {
  std::vector<float> piece(2 * 1000);
  std::size_t frames = 0;
  while (const std::size_t got = clip.read(piece)) frames += got;
  return frames;
}

/// RFC 3533: the checksum of a page, computed with its own four bytes set to zero.
std::uint32_t page_checksum(std::span<const std::uint8_t> page) {
  std::uint32_t sum = 0;
  for (const std::uint8_t byte : page) {
    sum ^= static_cast<std::uint32_t>(byte) << 24;
    for (int bit = 0; bit < 8; ++bit) sum = (sum << 1) ^ ((sum >> 31) * 0x04c11db7u);
  }
  return sum;
}

/// The clip with the position in its last page changed, so that it says it has this many frames.
Bytes claiming(std::int64_t frames, Bytes clip) {
  const std::string mark = "OggS";
  const auto last = std::find_end(clip.begin(), clip.end(), mark.begin(), mark.end());
  const std::span<std::uint8_t> page(last, clip.end());
  const auto write = [&](std::size_t at, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) page[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
  };
  const std::size_t pre_skip_at = 28 + 10;  // in the first page, which holds only the OpusHead
  write(6, static_cast<std::uint64_t>(frames) + clip[pre_skip_at] + 256u * clip[pre_skip_at + 1], 8);
  write(22, 0, 4);
  write(22, page_checksum(page), 4);
  return clip;
}

TEST_CASE("a clip is as long as what was recorded, in mono and stereo") {
  for (const int channels : {1, 2}) {
    Clip clip(tone(250, channels));
    CHECK(clip.frames() == 250 * 48);
    CHECK(decoded_frames(clip) == 250 * 48);
  }
}

TEST_CASE("bytes that are no Ogg Opus recording are refused") {
  const std::string sentence = "This sound clip is not an Ogg Opus recording.";
  CHECK(refusal({}) == sentence);
  CHECK(refusal({'R', 'I', 'F', 'F', 0, 0, 0, 0}) == sentence);
  Bytes other_codec = tone(50);
  other_codec[28] = 'X';  // the first byte of "OpusHead"
  CHECK(refusal(other_codec) != "accepted");
}

TEST_CASE("a clip cut short anywhere is refused") {
  const Bytes whole = tone(100);
  for (std::size_t size = 4; size < whole.size(); ++size) {
    INFO("cut to ", size, " bytes");
    REQUIRE(refusal({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}) ==
            "This sound clip is cut short or damaged.");
  }
}

TEST_CASE("a clip with something behind it is refused") {
  Bytes twice = tone(50);
  const Bytes again = tone(50);
  twice.insert(twice.end(), again.begin(), again.end());
  CHECK(refusal(twice) == "This sound clip is cut short or damaged.");
}

TEST_CASE("a clip with any single byte altered is refused or plays no longer than it says") {
  const Bytes whole = tone(40);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Bytes altered = whole;
    altered[at] ^= 0x5a;
    try {
      Clip clip(altered);
      REQUIRE(decoded_frames(clip) <= static_cast<std::size_t>(clip.frames()));
    } catch (const Error&) {
    }
  }
}

TEST_CASE("more than two channels are refused") {
  CHECK(refusal(tone(50, 3)) == "This sound clip has 3 channels; only one or two can be played.");
}

TEST_CASE("ten minutes are the longest clip") {
  CHECK(Clip(claiming(longest_clip, tone(3000))).frames() == longest_clip);
  CHECK(refusal(claiming(longest_clip + 1, tone(3000))) == "This sound clip is longer than 10 minutes.");
}

}  // namespace
}  // namespace rollcall::audio
