#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "player/error.h"

namespace rollcall::voice {

/// What stands before the samples of a WAV stream.
struct WaveHeader {
  int frames_per_second = 0;
  std::size_t length = 0;  ///< bytes; the samples follow
};

/// Nothing as long as more of it is needed. Throws Error unless it announces one channel of 16-bit samples, at 8 to 48
/// thousand a second, within the first kilobyte. How much follows is not asked: who writes a stream cannot know.
std::optional<WaveHeader> read_wave_header(std::span<const std::uint8_t> bytes);

}  // namespace rollcall::voice
