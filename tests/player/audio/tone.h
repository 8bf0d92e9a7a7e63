#pragma once
#include <cstdint>
#include <vector>

namespace rollcall::audio::test {

/// A steady 440 Hz tone at half loudness as an Ogg Opus clip.
std::vector<std::uint8_t> tone(int milliseconds, int channels = 2);

/// The loudest step from one sample to the next of the same channel, which is what a click is.
float largest_step(const std::vector<float>& stereo);

float loudest(const std::vector<float>& stereo);

}  // namespace rollcall::audio::test
