#include "authoring/encode/exif.h"

#include <doctest/doctest.h>

#include <string>

namespace rollcall::encode {
namespace {

int orientation(const std::string& data) { return exif_orientation(as_bytes(data)); }

std::string bytes(std::initializer_list<int> numbers) {
  std::string text;
  for (const int number : numbers) text += static_cast<char>(number);
  return text;
}

const std::string mark("Exif\0\0", 6);

TEST_CASE("the orientation is read in either order of bytes, wherever it stands in the first directory") {
  CHECK(orientation(mark + "II" + bytes({42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0})) == 6);
  CHECK(orientation(mark + "MM" + bytes({0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0})) == 8);
  const std::string other = bytes({1, 0x0f, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0});
  CHECK(orientation(mark + "MM" + bytes({0, 42, 0, 0, 0, 10, 0, 0, 0, 2}) + other +
                    bytes({1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0})) == 3);
}

TEST_CASE("what cannot be understood leaves a photograph as it is") {
  const std::string head = mark + "MM" + bytes({0, 42, 0, 0, 0, 8, 0, 1});
  for (const std::string& data :
       {std::string(), std::string("Exif"), mark, mark + "MM", mark + "MI" + bytes({0, 42, 0, 0, 0, 8}), head,
        std::string("http://ns.adobe.com/xap/1.0/"), mark + "MM" + bytes({0, 42, 255, 255, 255, 255, 255, 255}),
        mark + "MM" + bytes({0, 43, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0}),
        head + bytes({1, 0x12, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0}), head + bytes({1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0}),
        head + bytes({1, 0x12, 0, 4, 0, 0, 0, 1, 0, 6, 0, 0})}) {
    CAPTURE(data.size());
    CHECK(orientation(data) == 1);
  }
}

}  // namespace
}  // namespace rollcall::encode
