#include "player/text/picture.h"

#include <doctest/doctest.h>

#include <string>

using namespace rollcall;

namespace {

text::Picture chequered(int width, int height) {
  text::Picture picture{width, height, {}};
  for (int i = 0; i < width * height; ++i) {
    const auto shade = static_cast<std::uint8_t>(i % 2 == 0 ? 200 : 40);
    picture.pixels.insert(picture.pixels.end(), {shade, 10, 250, 255});
  }
  return picture;
}

void put_size(std::vector<std::uint8_t>& png, std::uint32_t width, std::uint32_t height) {
  for (int i = 0; i < 4; ++i) {
    png[static_cast<std::size_t>(16 + i)] = static_cast<std::uint8_t>(width >> (24 - 8 * i));
    png[static_cast<std::size_t>(20 + i)] = static_cast<std::uint8_t>(height >> (24 - 8 * i));
  }
}

std::string refusal(const std::vector<std::uint8_t>& bytes) {
  try {
    text::decode_png(bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a picture comes back from PNG as it went in") {
  const text::Picture picture = chequered(7, 5);
  const text::Picture again = text::decode_png(text::encode_png(picture));
  CHECK(again.width == 7);
  CHECK(again.height == 5);
  CHECK(again.pixels == picture.pixels);
}

TEST_CASE("transparent pixels keep their alpha") {
  text::Picture picture{1, 1, {255, 0, 0, 128}};
  const text::Picture again = text::decode_png(text::encode_png(picture));
  CHECK(again.pixels[0] == 255);
  CHECK(again.pixels[3] == 128);
}

TEST_CASE("a picture larger than what is asked for is made smaller in proportion") {
  const text::Picture picture = text::decode_png(text::encode_png(chequered(300, 100)), 150);
  CHECK(picture.width == 150);
  CHECK(picture.height == 50);
}

TEST_CASE("the size is checked before anything is decoded") {
  std::vector<std::uint8_t> png = text::encode_png(chequered(4, 4));
  put_size(png, 4097, 1);
  CHECK(refusal(png) == "A picture of this module cannot be shown: it is too large.");
  put_size(png, 4096, 4096);
  CHECK(refusal(png) == "A picture of this module cannot be shown: it is too large.");
  put_size(png, 0xffffffff, 0xffffffff);
  CHECK(refusal(png) == "A picture of this module cannot be shown: it is too large.");
  put_size(png, 0, 4);
  CHECK(refusal(png) == "A picture of this module cannot be shown: it is empty.");
}

TEST_CASE("what is not a PNG, or only the beginning of one, is refused") {
  const std::vector<std::uint8_t> png = text::encode_png(chequered(40, 40));
  CHECK(refusal({}) == "A picture of this module cannot be shown: it is not a PNG file.");
  CHECK(refusal({'G', 'I', 'F'}) == "A picture of this module cannot be shown: it is not a PNG file.");
  for (std::size_t length = 33; length + 12 < png.size(); length += 7) {
    const std::vector<std::uint8_t> part(png.begin(), png.begin() + static_cast<std::ptrdiff_t>(length));
    CHECK(refusal(part) == "A picture of this module cannot be shown: it is damaged.");
  }
}

TEST_CASE("any altered byte gives a picture or a refusal, never a crash") {
  const std::vector<std::uint8_t> png = text::encode_png(chequered(20, 20));
  int refused = 0;
  for (std::size_t at = 0; at < png.size(); ++at) {
    std::vector<std::uint8_t> altered = png;
    altered[at] ^= 0x55;
    if (refusal(altered) != "accepted") ++refused;
  }
  CHECK(refused > static_cast<int>(png.size()) / 2);
}
