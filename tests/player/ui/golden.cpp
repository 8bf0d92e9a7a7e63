#include "tests/player/ui/golden.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall::test {
namespace {

/// The share of pixels that differ by more than a shade, in thousandths.
double difference(const text::Picture& a, const text::Picture& b) {
  if (a.width != b.width || a.height != b.height) return 1000;
  int different = 0;
  for (std::size_t at = 0; at < a.pixels.size(); at += 4) {
    int most = 0;
    for (std::size_t part = 0; part < 3; ++part)
      most = std::max(most, std::abs(int{a.pixels[at + part]} - int{b.pixels[at + part]}));
    if (most > 24) ++different;
  }
  return 1000.0 * different / (a.width * a.height);
}

void save(const std::filesystem::path& path, const std::vector<std::uint8_t>& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary);
  for (const std::uint8_t byte : bytes) stream.put(static_cast<char>(byte));
}

}  // namespace

void check_golden(Headless& person, const std::string& name) { check_golden(person.picture(), name); }

void check_golden(const text::Picture& picture, const std::string& name) {
  const std::filesystem::path golden = source_folder() / "tests/player/ui/golden" / (name + ".png");
  if (std::getenv("ROLLCALL_UPDATE_GOLDEN")) save(golden, text::encode_png(picture));
  const std::string bytes = read(golden);
  const double thousandths =
      difference(picture, text::decode_png({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
  const std::filesystem::path actual = output_folder() / (name + ".png");
  if (thousandths > 2) save(actual, text::encode_png(picture));
  CHECK_MESSAGE(thousandths <= 2, name << " differs in " << thousandths << " of 1000 pixels; see " << actual.string());
}

void furnish(Headless& person, SampleLanguage language) {
  person.model.chrome = {"Small things",
                         "Amina Warsame",
                         ui::TopBar::Way::to_library,
                         true,
                         language == SampleLanguage::arabic,
                         false,
                         {}};
  person.model.pictures["scenes/landing.png"] = flat_picture(960, 540, 120, 150, 155);
  person.model.pictures["portraits/lorne.png"] = flat_picture(160, 160, 180, 140, 110);
  person.size(1024, 600);
}

}  // namespace rollcall::test
