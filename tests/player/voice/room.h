#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "player/voice/voice.h"
#include "tests/support/fake_clock.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall::test {

/// A WAV stream of one channel as a synthesizer writes it, which cannot know how long it becomes.
inline std::string wave(const std::vector<std::int16_t>& samples, int rate = 22050) {
  std::string bytes;
  const auto number = [&bytes](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  };
  bytes += "RIFF";
  number(0x7FFFF024, 4);
  bytes += "WAVEfmt ";
  number(16, 4), number(1, 2), number(1, 2);
  number(static_cast<std::uint32_t>(rate), 4), number(static_cast<std::uint32_t>(rate) * 2, 4);
  number(2, 2), number(16, 2);
  bytes += "data";
  number(0x7FFFF000, 4);
  for (const std::int16_t sample : samples) number(static_cast<std::uint16_t>(sample), 2);
  return bytes;
}

/// A synthesizer that is not there: a shell script. `$here` is its folder, where there is a short noise, speech.wav.
class Synthesizer {
 public:
  explicit Synthesizer(const std::string& script) {
    write(program(), "#!/bin/sh\nhere=" + x_folder.path().string() + "\n" + script + "\n");
    write(file("speech.wav"), wave(std::vector<std::int16_t>(400, 8000)));
    std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
  }
  std::filesystem::path program() const { return x_folder / "synthesizer"; }
  std::filesystem::path file(const std::string& name) const { return x_folder / name; }
  std::string read(const std::string& name) const {
    return std::filesystem::exists(file(name)) ? test::read(file(name)) : std::string();
  }

 private:
  TempFolder x_folder;
};

/// Where a voice is heard, without a loudspeaker.
struct Room {
  explicit Room(std::filesystem::path program = "espeak-ng")
      : voice({[this](std::unique_ptr<audio::Source> speech) {
                 if (!has_loudspeaker) return false;
                 source = std::move(speech);
                 ++speeches;
                 return true;
               },
               [this] {
                 source.reset();
                 ++silenced;
               }},
              clock, std::move(program)) {}

  /// Ten milliseconds.
  void listen() {
    if (source) {
      std::vector<float> piece(2 * 480);
      const std::size_t frames = source->read(piece);
      piece.resize(2 * frames);
      heard.insert(heard.end(), piece.begin(), piece.end());
      if (frames < 480) source.reset();
    }
    voice.tick();
  }
  /// The test fails if that takes longer than a minute.
  template <class Condition>
  void listen_until(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!condition()) {
      listen();
      std::this_thread::yield();
      REQUIRE(std::chrono::steady_clock::now() < deadline);
    }
  }
  /// To the end, and until nothing is left of it.
  void listen_to_the_end() {
    listen_until([this] { return !voice.is_speaking() && !voice.milliseconds_to_tick(); });
  }
  float loudest() const {
    float most = 0;
    for (const float sample : heard) most = std::max(most, std::abs(sample));
    return most;
  }
  /// Of what is no silence: while nothing has come yet, there is as much of that as the computer is slow.
  double seconds() const {
    const auto silent = std::count(heard.begin(), heard.end(), 0.0F);
    return static_cast<double>(static_cast<std::ptrdiff_t>(heard.size()) - silent) / 2 / audio::frames_per_second;
  }
  std::vector<std::string> troubles() {
    std::vector<std::string> texts;
    for (const Message& trouble : voice.take_troubles()) texts.push_back(trouble.text());
    return texts;
  }

  FakeClock clock;
  bool has_loudspeaker = true;
  std::unique_ptr<audio::Source> source;
  int speeches = 0;
  int silenced = 0;
  std::vector<float> heard;
  voice::Voice voice;
};

}  // namespace rollcall::test
