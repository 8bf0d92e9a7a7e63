#include "player/audio/mixer.h"

#include <doctest/doctest.h>

#include <vector>

#include "player/audio/clip.h"
#include "tests/player/audio/tone.h"

namespace rollcall::audio {
namespace {

using test::largest_step;
using test::loudest;
using test::tone;

// 440 Hz at half loudness moves by 0.029 a sample at most; a fade adds next to nothing, a click far more.
constexpr float no_click = 0.04f;
constexpr std::size_t device_piece = 1024;

std::unique_ptr<Clip> clip(int milliseconds) { return std::make_unique<Clip>(tone(milliseconds)); }

void render(Mixer& mixer, std::vector<float>& heard, int pieces) {
  for (int i = 0; i < pieces; ++i) {
    std::vector<float> piece(2 * device_piece, 9.0f);
    mixer.render(piece);
    heard.insert(heard.end(), piece.begin(), piece.end());
  }
}

std::vector<float> render(Mixer& mixer, int pieces) {
  std::vector<float> heard;
  render(mixer, heard, pieces);
  return heard;
}

TEST_CASE("a mixer without a clip is silent") {
  Mixer mixer;
  CHECK(loudest(render(mixer, 2)) == 0);
  CHECK_FALSE(mixer.playing());
}

TEST_CASE("a clip is heard to its end and then it is silent") {
  Mixer mixer;
  mixer.play(clip(100));
  CHECK(loudest(render(mixer, 4)) == doctest::Approx(0.5).epsilon(0.05));
  CHECK(mixer.playing());
  render(mixer, 1);
  CHECK_FALSE(mixer.playing());
  CHECK(loudest(render(mixer, 1)) == 0);
}

TEST_CASE("clips that have ended are handed out to be freed elsewhere") {
  Mixer mixer;
  mixer.play(clip(20));
  const auto ended = [&] {
    const Mixer::Ended taken = mixer.take_ended();
    return (taken[0] ? 1 : 0) + (taken[1] ? 1 : 0);
  };
  CHECK(ended() == 0);
  mixer.play(clip(20));
  render(mixer, 4);
  CHECK(ended() == 2);
  CHECK(ended() == 0);
}

TEST_CASE("a stop fades out within 10 ms") {
  Mixer mixer;
  mixer.play(clip(500));
  std::vector<float> heard = render(mixer, 4);
  mixer.stop();
  render(mixer, heard, 1);
  CHECK(largest_step(heard) < no_click);
  CHECK_FALSE(mixer.playing());
}

TEST_CASE("a new clip takes the place of the old one without a click") {
  Mixer mixer;
  mixer.play(clip(500));
  std::vector<float> heard = render(mixer, 4);
  mixer.play(clip(60));
  render(mixer, heard, 3);
  CHECK(largest_step(heard) < no_click);
  render(mixer, 1);
  CHECK_FALSE(mixer.playing());
}

TEST_CASE("of two new clips in a row the last one is heard") {
  Mixer mixer;
  mixer.play(clip(500));
  render(mixer, 1);
  mixer.play(clip(500));
  mixer.play(clip(20));
  render(mixer, 2);
  CHECK_FALSE(mixer.playing());
}

TEST_CASE("the volume changes without a click") {
  Mixer mixer;
  mixer.play(clip(500));
  std::vector<float> heard = render(mixer, 4);
  mixer.set_volume(0.25f);
  render(mixer, heard, 4);
  CHECK(largest_step(heard) < no_click);
  CHECK(loudest(render(mixer, 1)) == doctest::Approx(0.125).epsilon(0.05));
}

TEST_CASE("a stop before the first sound forgets the clip") {
  Mixer mixer;
  mixer.play(clip(100));
  mixer.stop();
  CHECK(loudest(render(mixer, 1)) == 0);
  CHECK_FALSE(mixer.playing());
}

}  // namespace
}  // namespace rollcall::audio
