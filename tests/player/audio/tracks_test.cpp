#include "player/audio/tracks.h"

#include <doctest/doctest.h>

#include <vector>

#include "player/audio/clip.h"
#include "tests/player/audio/tone.h"

namespace rollcall::audio {
namespace {

using test::largest_step;
using test::loudest;
using test::tone;

constexpr float no_click = 0.04f;

std::unique_ptr<Clip> clip(int milliseconds) { return std::make_unique<Clip>(tone(milliseconds)); }

std::vector<float> render(Tracks& tracks, std::size_t milliseconds) {
  std::vector<float> heard(2 * milliseconds * frames_per_second / 1000, 9.0f);
  tracks.render(heard);
  return heard;
}

TEST_CASE("sounds and the voice have volumes of their own") {
  Tracks tracks;
  tracks.set_volume(Track::sounds, 0);
  tracks.play(Track::sounds, clip(500));
  render(tracks, 50);
  CHECK(loudest(render(tracks, 50)) == 0);
  tracks.set_volume(Track::voice, 0.5f);
  tracks.play(Track::voice, clip(500));
  render(tracks, 50);
  CHECK(loudest(render(tracks, 50)) == doctest::Approx(0.25).epsilon(0.05));
}

TEST_CASE("while the voice speaks, sounds are quieter, without a click") {
  Tracks tracks;
  tracks.set_volume(Track::voice, 0);
  tracks.play(Track::sounds, clip(500));
  std::vector<float> heard = render(tracks, 100);
  CHECK(loudest(heard) == doctest::Approx(0.5).epsilon(0.05));
  tracks.play(Track::voice, clip(500));
  const std::vector<float> beneath = render(tracks, 50);
  heard.insert(heard.end(), beneath.begin(), beneath.end());
  CHECK(loudest(render(tracks, 50)) == doctest::Approx(0.15).epsilon(0.05));
  tracks.stop(Track::voice);
  render(tracks, 50);
  CHECK(loudest(render(tracks, 50)) == doctest::Approx(0.5).epsilon(0.05));
  CHECK(largest_step(heard) < no_click);
}

TEST_CASE("one track is stopped and the other goes on") {
  Tracks tracks;
  tracks.play(Track::sounds, clip(500));
  tracks.play(Track::voice, clip(500));
  render(tracks, 50);
  tracks.stop(Track::voice);
  render(tracks, 50);
  CHECK(tracks.playing(Track::sounds));
  CHECK_FALSE(tracks.playing(Track::voice));
}

}  // namespace
}  // namespace rollcall::audio
