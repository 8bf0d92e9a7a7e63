#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

namespace rollcall::encode::test {

struct Recorded {
  int format;  ///< libsndfile's number
  int rate = 48'000;
  int channels = 1;
  double seconds = 1;
};

/// Writes a 440 Hz tone.
void record(const std::filesystem::path& file, const Recorded& what);

/// Milliseconds of sound in an Ogg Opus clip, every one decoded; -1 if it is none.
double decoded_milliseconds(const std::vector<std::uint8_t>& clip);
int channels_of(const std::vector<std::uint8_t>& clip);

}  // namespace rollcall::encode::test
