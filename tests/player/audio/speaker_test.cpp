#include "player/audio/speaker.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>

#include "player/audio/clip.h"
#include "tests/player/audio/tone.h"

namespace rollcall::audio {
namespace {

using test::tone;

/// Which of SDL's sound drivers the test runs with.
class Driver {
 public:
  explicit Driver(const char* name) { setenv("SDL_AUDIODRIVER", name, 1); }
  ~Driver() { unsetenv("SDL_AUDIODRIVER"); }
};

bool ends(Speaker& speaker) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (speaker.holds_device()) {
    speaker.rest();
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::yield();
  }
  return true;
}

TEST_CASE("nothing of the sound library starts before the first clip") {
  const Driver driver("dummy");
  const Speaker speaker;
  CHECK(speaker.available());
  CHECK_FALSE(speaker.playing(Track::sounds));
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

TEST_CASE("a clip plays to its end and the device is given back") {
  const Driver driver("dummy");
  Speaker speaker;
  speaker.play(tone(60));
  CHECK(speaker.playing(Track::sounds));
  CHECK(ends(speaker));
  CHECK_FALSE(speaker.playing(Track::sounds));
  CHECK(speaker.available());
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
  speaker.play(tone(20));
  CHECK(ends(speaker));
}

TEST_CASE("a long clip can be stopped, replaced and dropped") {
  const Driver driver("dummy");
  Speaker speaker;
  speaker.play(tone(30'000));
  speaker.set_volume(Track::sounds, 0.5f);
  speaker.stop(Track::sounds);
  CHECK(ends(speaker));
  speaker.play(tone(30'000));
  speaker.play(tone(20));
  CHECK(ends(speaker));
  speaker.play(tone(30'000));
}

TEST_CASE("a sound goes on beneath a voice that begins later, and alone after it") {
  const Driver driver("dummy");
  Speaker speaker;
  speaker.play(tone(30'000));
  speaker.play(Track::voice, std::make_unique<Clip>(tone(60)));
  CHECK(speaker.playing(Track::sounds));
  while (speaker.playing(Track::voice)) std::this_thread::yield();
  CHECK(speaker.playing(Track::sounds));
  speaker.stop(Track::sounds);
  CHECK(ends(speaker));
}

TEST_CASE("without a sound device everything works and nothing is heard") {
  const Driver driver("no-such-driver");
  Speaker speaker;
  speaker.play(tone(20));
  CHECK_FALSE(speaker.available());
  CHECK_FALSE(speaker.playing(Track::sounds));
  speaker.set_volume(Track::sounds, 2);
  speaker.stop(Track::sounds);
}

TEST_CASE("a device that comes later is found by the next clip") {
  Speaker speaker;
  {
    const Driver none("no-such-driver");
    speaker.play(tone(20));
  }
  const Driver driver("dummy");
  speaker.play(tone(20));
  CHECK(speaker.available());
  CHECK(ends(speaker));
}

TEST_CASE("a bad clip is refused and the one that plays goes on") {
  const Driver driver("dummy");
  Speaker speaker;
  speaker.play(tone(30'000));
  CHECK_THROWS_WITH_AS(speaker.play({1, 2, 3}), "This sound clip is not an Ogg Opus recording.", Error);
  CHECK(speaker.playing(Track::sounds));
}

}  // namespace
}  // namespace rollcall::audio
