#include "authoring/encode/sound.h"

#include <doctest/doctest.h>
#include <sndfile.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <string>

#include "player/os/files.h"
#include "tests/authoring/encode/recorded.h"
#include "tests/support/temp_folder.h"

namespace rollcall::encode {
namespace {

using rollcall::test::TempFolder;
using test::decoded_milliseconds;
using test::record;

constexpr int wav = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
constexpr int flac = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
constexpr int vorbis = SF_FORMAT_OGG | SF_FORMAT_VORBIS;
constexpr int opus = SF_FORMAT_OGG | SF_FORMAT_OPUS;

Bytes encoded(const std::filesystem::path& file) { return to_opus(os::ReadOnlyFile(file).descriptor()); }

std::string refusal(const std::filesystem::path& file) {
  try {
    encoded(file);
  } catch (const media::Refused& refused) {
    return media::sentence(refused.refusal(), "sounds/wing.wav").text() + "\n" + media::hint(refused.refusal()).text();
  }
  return "accepted";
}

void cut(const std::filesystem::path& file, double part) {
  const auto size = static_cast<double>(std::filesystem::file_size(file));
  std::filesystem::resize_file(file, static_cast<std::uintmax_t>(size * part));
}

const std::string cut_short =
    "The recording sounds/wing.wav is cut short or damaged.\n"
    "Take it from the original again.";
const std::string wrong_type =
    "The recording sounds/wing.wav is not a WAV, FLAC or Ogg file.\n"
    "Save it as WAV or FLAC from the program that made it.";

TEST_CASE("a clip is as long as its recording, whatever the format, rate and channels") {
  const TempFolder folder;
  const auto file = folder / "tone";
  for (const test::Recorded& what :
       {test::Recorded{wav}, test::Recorded{wav, 44'100, 2, 1.5}, test::Recorded{wav, 8'000, 1, 0.5},
        test::Recorded{flac, 96'000, 2}, test::Recorded{vorbis, 22'050, 1}, test::Recorded{opus, 48'000, 2},
        test::Recorded{SF_FORMAT_WAVEX | SF_FORMAT_FLOAT, 192'000, 2, 0.01}}) {
    record(file, what);
    const auto clip = encoded(file);
    CAPTURE(what.format);
    CHECK(decoded_milliseconds(clip) == doctest::Approx(what.seconds * 1000).epsilon(20 / (what.seconds * 1000)));
    CHECK(test::channels_of(clip) == what.channels);
  }
}

TEST_CASE("the same recording makes the same bytes") {
  const TempFolder folder;
  record(folder / "a.flac", {flac, 44'100, 2, 3});
  CHECK(encoded(folder / "a.flac") == encoded(folder / "a.flac"));
}

TEST_CASE("a minute of mono takes about 240 kB") {
  const TempFolder folder;
  record(folder / "a.wav", {wav, 16'000, 1, 20});
  const std::size_t size = encoded(folder / "a.wav").size();
  CHECK(size > 20'000);
  CHECK(size < 120'000);
}

TEST_CASE("other formats are refused, whatever they are called") {
  const TempFolder folder;
  record(folder / "mp3.wav", {SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 44'100});
  CHECK(refusal(folder / "mp3.wav") == wrong_type);
  record(folder / "aiff.wav", {SF_FORMAT_AIFF | SF_FORMAT_PCM_16});
  CHECK(refusal(folder / "aiff.wav") == wrong_type);
  std::ofstream(folder / "text.wav") << "This is no sound at all, only words.";
  CHECK(refusal(folder / "text.wav") == wrong_type);
  std::ofstream(folder / "empty.wav");
  CHECK(refusal(folder / "empty.wav") == wrong_type);
}

TEST_CASE("a recording cut short is refused in every format") {
  const TempFolder folder;
  const auto file = folder / "tone";
  for (const int format : {wav, flac, vorbis, opus}) {
    for (const double part : {0.5, 0.95}) {
      record(file, {format, 48'000, 1, 3});
      cut(file, part);
      CAPTURE(format);
      CHECK(refusal(file) == cut_short);
    }
  }
}

TEST_CASE("more than two channels are refused") {
  const TempFolder folder;
  record(folder / "a.wav", {wav, 48'000, 6, 0.1});
  CHECK(refusal(folder / "a.wav") ==
        "The recording sounds/wing.wav has 6 channels; one or two are possible.\n"
        "Mix it down to stereo or mono.");
}

TEST_CASE("odd rates are refused") {
  const TempFolder folder;
  record(folder / "a.wav", {wav, 4'000});
  CHECK(refusal(folder / "a.wav") ==
        "The recording sounds/wing.wav has 4000 samples a second; 8000 to 192000 are possible.\n"
        "Save it at 48000 samples a second.");
}

TEST_CASE("a recording without sound is refused") {
  const TempFolder folder;
  record(folder / "a.wav", {wav, 48'000, 1, 0});
  CHECK(refusal(folder / "a.wav") ==
        "The recording sounds/wing.wav holds no sound.\n"
        "Record it again.");
}

TEST_CASE("more than ten minutes are refused") {
  const TempFolder folder;
  record(folder / "a.wav", {wav, 8'000, 1, 600.01});
  CHECK(refusal(folder / "a.wav") ==
        "The recording sounds/wing.wav is longer than 10 minutes.\n"
        "Cut it into shorter clips.");
}

TEST_CASE("numbers that are no numbers become silence") {
  const TempFolder folder;
  const std::vector<float> samples(4'800, std::numeric_limits<float>::quiet_NaN());
  SF_INFO info{};
  info.samplerate = 48'000;
  info.channels = 1;
  info.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
  SNDFILE* writer = sf_open((folder / "a.wav").c_str(), SFM_WRITE, &info);
  sf_write_float(writer, samples.data(), 4'800);
  sf_close(writer);
  CHECK(decoded_milliseconds(encoded(folder / "a.wav")) == doctest::Approx(100));
}

}  // namespace
}  // namespace rollcall::encode
