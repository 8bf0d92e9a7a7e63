#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "player/error.h"

struct OggOpusFile;

namespace rollcall::audio {

inline constexpr int frames_per_second = 48000;  ///< Opus always decodes to this rate, whatever was recorded
inline constexpr std::int64_t longest_clip = std::int64_t{10} * 60 * frames_per_second;  ///< frames

/// One Ogg Opus recording, decoded piece by piece out of its own bytes, so that ten minutes do not fill the memory of
/// an old PC. A frame is a left and a right sample; mono is doubled.
class Clip {
 public:
  /// Throws Error unless the bytes are exactly one whole Ogg Opus stream in mono or stereo of at most 10 minutes.
  explicit Clip(std::vector<std::uint8_t> opus);

  std::int64_t frames() const { return x_frames; }

  /// Fills `stereo` (left, right, left, ...) from where the last call stopped; returns the frames written. Fewer than
  /// asked means that the clip is over. Damage inside a page is skipped: the sound thread must not throw.
  std::size_t read(std::span<float> stereo) noexcept;

 private:
  struct Close {
    void operator()(OggOpusFile* file) const noexcept;
  };
  std::vector<std::uint8_t> x_bytes;  // stays where it is: x_file reads from it
  std::unique_ptr<OggOpusFile, Close> x_file;
  std::int64_t x_frames = 0;
  std::int64_t x_left = 0;
};

}  // namespace rollcall::audio
