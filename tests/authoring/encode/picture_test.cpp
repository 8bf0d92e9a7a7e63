#include "authoring/encode/picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/authoring/encode/drawing.h"
#include "tests/support/temp_folder.h"

namespace rollcall::encode {
namespace {

using rollcall::test::TempFolder;
using test::decoded;
using test::four_fields_jpeg;
using test::plain_png;
using test::svg;

constexpr std::uint32_t red = 0xffff0000;
constexpr std::uint32_t blue = 0xff0000ff;

/// The sentence and, on the next line, the hint.
std::string refusal(std::string_view bytes) {
  try {
    to_png(bytes, scene_size);
  } catch (const media::Refused& refused) {
    return media::sentence(refused.refusal(), "scenes/wing.svg").text() + "\n" + media::hint(refused.refusal()).text();
  }
  return "accepted";
}

TEST_CASE("an SVG fills the box in its own shape") {
  const auto drawing = decoded(to_png(svg("<rect width='100' height='50' fill='red'/>"), scene_size));
  CHECK(drawing.width == 960);
  CHECK(drawing.height == 480);
  CHECK(drawing.has(red));
  CHECK_FALSE(drawing.has(0));
}

TEST_CASE("a PNG is scaled down into the box, never up, and keeps its edges") {
  const auto large = decoded(to_png(plain_png(1000, 2000, red), portrait_size));
  CHECK(large.width == 128);
  CHECK(large.height == 256);
  CHECK(large.pixels == std::vector<std::uint32_t>(128 * 256, red));
  const auto small = decoded(to_png(plain_png(30, 20, blue), portrait_size));
  CHECK(small.width == 30);
  CHECK(small.pixels == std::vector<std::uint32_t>(30 * 20, blue));
}

TEST_CASE("an extreme shape keeps at least one pixel") {
  const auto thin = decoded(to_png(plain_png(8000, 1, red), portrait_size));
  CHECK(thin.width == 256);
  CHECK(thin.height == 1);
}

TEST_CASE("the same picture makes the same bytes") {
  const std::string drawn =
      svg("<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>"
          "<circle cx='30' cy='30' r='20' fill='teal' filter='url(#f)'/>");
  CHECK(to_png(drawn, scene_size) == to_png(drawn, scene_size));
  const std::string photo = plain_png(1234, 777, 0xff123456);
  CHECK(to_png(photo, scene_size) == to_png(photo, scene_size));
}

TEST_CASE("a photograph is turned as its camera says") {
  // Red and green above, blue and white below, as it is stored.
  const std::vector<std::string> turned{"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};
  for (int orientation = 0; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const auto drawing = decoded(to_png(four_fields_jpeg(orientation), scene_size));
    CHECK(drawing.quarters() == turned[static_cast<std::size_t>(std::max(orientation, 1) - 1)]);
    CHECK(drawing.width == (orientation >= 5 ? 32 : 64));
    CHECK(drawing.height == (orientation >= 5 ? 64 : 32));
  }
  CHECK(decoded(to_png(four_fields_jpeg(6), {16, 16})).height == 16);
}

TEST_CASE("a photograph without colours is drawn, one in the colours of a press is refused") {
  CHECK(decoded(to_png(four_fields_jpeg(0, 1), scene_size)).width == 64);
  CHECK(refusal(four_fields_jpeg(0, 4)) ==
        "The picture scenes/wing.svg is in the colours of a printing press (CMYK).\n"
        "Save it in the colours of a screen (RGB).");
}

TEST_CASE("a damaged photograph is refused, wherever it is cut or changed") {
  const std::string whole = four_fields_jpeg(1);
  const std::string expected =
      "The picture scenes/wing.svg is damaged.\n"
      "Save it again as PNG, or take it from the original.";
  for (std::size_t size = 3; size + 2 < whole.size(); size += 7) {
    INFO("cut to ", size, " bytes");
    CHECK(refusal(whole.substr(0, size)) == expected);
  }
  std::string changed = whole;
  changed[changed.size() - 30] = '\xff';  // a mark where there is none
  CHECK(refusal(changed) == expected);
  CHECK(refusal(std::string("\xFF\xD8\xFF\xE0 JFIF")) == expected);
}

TEST_CASE("a photograph that promises too many pixels is refused before it is decoded") {
  std::string bomb = four_fields_jpeg(0);
  const std::size_t frame = bomb.find("\xff\xc0");
  bomb.replace(frame + 5, 4, "\xff\xdc\xff\xdc");
  CHECK(refusal(bomb) ==
        "The picture scenes/wing.svg is 65500 x 65500 pixels; 8192 x 8192 is the most.\n"
        "Scale it down; it is never shown larger than 960 x 540.");
}

TEST_CASE("what is neither SVG, PNG nor JPEG is refused") {
  const std::string expected =
      "The picture scenes/wing.svg is neither SVG, PNG nor JPEG.\n"
      "Save it as one of them; the name alone does not do it.";
  CHECK(refusal("") == expected);
  CHECK(refusal("GIF89a") == expected);
  CHECK(refusal("<html><body/></html>") == expected);
}

TEST_CASE("a damaged PNG is refused, wherever it is cut") {
  const std::string whole = plain_png(64, 64, red);
  for (const std::size_t size :
       {std::size_t{8}, std::size_t{20}, std::size_t{33}, whole.size() / 2, whole.size() - 13}) {
    INFO("cut to ", size, " bytes");
    CHECK(refusal(whole.substr(0, size)) ==
          "The picture scenes/wing.svg is damaged.\n"
          "Save it again as PNG, or take it from the original.");
  }
}

TEST_CASE("a PNG that promises too many pixels is refused before it is decoded") {
  std::string bomb = plain_png(1, 1, red);
  bomb.replace(16, 8, std::string("\0\x01\0\0\0\0\x20\0", 8));
  CHECK(refusal(bomb) ==
        "The picture scenes/wing.svg is 65536 x 8192 pixels; 8192 x 8192 is the most.\n"
        "Scale it down; it is never shown larger than 960 x 540.");
}

TEST_CASE("a file over 16 MiB is refused") {
  CHECK(refusal(std::string((16u << 20) + 1, ' ')) ==
        "The picture scenes/wing.svg is larger than 16 MiB.\n"
        "Scale it down; it is never shown larger than 960 x 540.");
}

TEST_CASE("broken XML is refused with what the parser said") {
  const std::string refused = refusal("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g></svg>");
  CHECK(refused.starts_with("The picture scenes/wing.svg cannot be read as SVG: XML parse error:"));
  CHECK(refused.ends_with(".\nSave it again from the drawing program, as plain SVG."));
}

TEST_CASE("an SVG without a size is refused") {
  CHECK(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>") ==
        "The picture scenes/wing.svg does not say how large it is.\n"
        "Give the svg element a viewBox, or a width and a height in pixels.");
}

TEST_CASE("live text is refused") {
  CHECK(refusal(svg("<text x='1' y='9'>B wing</text>")) ==
        "The picture scenes/wing.svg contains text, which looks different on every machine.\n"
        "Turn the text into paths (in Inkscape: Path > Object to Path) and say it in the alt text.");
}

TEST_CASE("an SVG that names a file is refused") {
  CHECK(refusal(svg("<image width='9' height='9' href='photo.png'/>")) ==
        "The picture scenes/wing.svg refers to something outside itself: photo.png.\n"
        "Embed it in the SVG or take the reference out; the pack holds nothing but the picture.");
}

TEST_CASE("an embedded picture that is drawn on some machines only is refused") {
  CHECK(refusal(svg("<image width='9' height='9' href='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='/>")) ==
        "The picture scenes/wing.svg has a picture embedded as data:image/gif;base64, which is not drawn on every "
        "machine.\n"
        "Embed it as PNG or JPEG.");
}

TEST_CASE("a reference hidden from the text check is still not followed") {
  const TempFolder folder;
  const std::string address = "file://" + folder.path().string() + "/red.";
  std::ofstream(folder / "red.png", std::ios::binary) << plain_png(100, 50, red);
  std::ofstream(folder / "red.svg") << svg("<rect width='100' height='50' fill='red'/>");
  std::ofstream(folder / "red.css") << "rect { fill: red !important }";
  const auto entity = [](const std::string& element) { return "<!DOCTYPE svg [<!ENTITY e \"" + element + "\">]>"; };
  const std::string background = "<rect width='100' height='50' fill='blue'/>";
  const std::vector<std::string> hidden{
      svg(background + "&e;", entity("<image width='100' height='50' hre&#102;='" + address + "png'/>")),
      svg(background + "&e;", entity("<xi:include hre&#102;='" + address + "svg'/>")),
      svg(background + "<style>@\\69mport '" + address + "css';</style>")};
  for (const std::string& drawn : hidden) {
    CAPTURE(drawn);
    const auto drawing = decoded(to_png(drawn, scene_size));
    CHECK(drawing.has(blue));
    CHECK_FALSE(drawing.has(red));
  }
}

TEST_CASE("an embedded picture is drawn") {
  const std::string red_pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
  const std::string drawn =
      svg("<image width='100' height='50' preserveAspectRatio='none' href='data:image/png;base64," + red_pixel + "'/>");
  CHECK(decoded(to_png(drawn, scene_size)).has(red));
}

TEST_CASE("an SVG that explodes is refused") {
  std::string bomb = "<!DOCTYPE svg [<!ENTITY a '<g/>'>";
  for (char level = 'b'; level <= 'k'; ++level) {
    bomb += std::string("<!ENTITY ") + level + " '";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(level - 1) + ";";
    bomb += "'>";
  }
  CHECK(refusal(svg("&k;", bomb + "]>")).starts_with("The picture scenes/wing.svg cannot be read as SVG: "));
}

}  // namespace
}  // namespace rollcall::encode
