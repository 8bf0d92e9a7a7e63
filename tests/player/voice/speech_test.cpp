#include "player/voice/speech.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include "tests/player/voice/room.h"

using namespace rollcall;

namespace {

/// A speech that comes as a test lets it come.
struct Stream {
  Stream() {
    int ends[2];
    REQUIRE(pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
    input = os::Descriptor(ends[1]);
    speech = std::make_unique<voice::Speech>(os::Descriptor(ends[0]), progress);
  }
  void comes(const std::string& bytes) {
    REQUIRE(write(input.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  std::vector<float> read(std::size_t frames) {
    std::vector<float> stereo(2 * frames, 9.0F);
    stereo.resize(2 * speech->read(stereo));
    return stereo;
  }

  os::Descriptor input;
  std::shared_ptr<voice::SpeechProgress> progress = std::make_shared<voice::SpeechProgress>();
  std::unique_ptr<voice::Speech> speech;
};

}  // namespace

TEST_CASE("as long as nothing has come, a speech is silent and waits for nothing") {
  Stream stream;
  CHECK(stream.read(100) == std::vector<float>(200, 0.0F));
  CHECK(stream.progress->hungry);
  CHECK_FALSE(stream.progress->began);
}

TEST_CASE("samples become frames for both ears, at our rate") {
  Stream stream;
  stream.comes(test::wave({16384, 16384, 16384, 16384}, 24000));
  stream.input.close();
  const std::vector<float> heard = stream.read(100);
  // From silence to the first sample, and two frames for each of the others.
  CHECK(heard ==
        std::vector<float>{0, 0, 0.25F, 0.25F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F});
  CHECK(stream.progress->began);
  CHECK(stream.progress->over);
}

TEST_CASE("a speech that comes byte by byte is the same speech") {
  const std::string wave = test::wave({1000, -2000, 3000, -32768, 32767}, 48000);
  Stream whole;
  whole.comes(wave);
  whole.input.close();
  const std::vector<float> expected = whole.read(100);
  Stream slow;
  std::vector<float> heard;
  for (const char byte : wave) {
    slow.comes(std::string(1, byte));
    const std::vector<float> part = slow.read(1);
    if (slow.progress->began && !slow.progress->hungry) heard.insert(heard.end(), part.begin(), part.end());
  }
  CHECK(heard == expected);
}

TEST_CASE("what breaks off, or is no speech, is over") {
  Stream nothing;
  nothing.input.close();
  CHECK(nothing.read(10).empty());
  CHECK(nothing.progress->over);
  CHECK_FALSE(nothing.progress->began);
  Stream noise;
  noise.comes("Segmentation fault, and more words than a header has");
  CHECK(noise.read(10).empty());
  CHECK(noise.progress->over);
  CHECK_FALSE(noise.progress->began);
}
