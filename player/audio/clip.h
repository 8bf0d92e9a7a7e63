#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "player/audio/source.h"
#include "player/error.h"

struct OggOpusFile;

namespace rollcall::audio {

/// How much is decoded at a time. Each time costs the processor as much again, to come to it, as the decoding itself;
/// and the sound thread must be done with it before the device has played what it has.
inline constexpr std::size_t frames_ahead = frames_per_second / 4;
inline constexpr std::int64_t longest_clip = std::int64_t{10} * 60 * frames_per_second;  ///< frames

/// One Ogg Opus recording, decoded piece by piece out of its own bytes, so that ten minutes do not fill the memory of
/// an old PC. Opus always decodes to our rate, whatever was recorded; mono is doubled.
class Clip final : public Source {
 public:
  /// Throws Error unless the bytes are exactly one whole Ogg Opus stream in mono or stereo of at most 10 minutes.
  explicit Clip(std::vector<std::uint8_t> opus);

  std::int64_t frames() const { return x_frames; }

  /// Damage inside a page is skipped.
  std::size_t read(std::span<float> stereo) noexcept override;

 private:
  void decode_ahead() noexcept;

  struct Close {
    void operator()(OggOpusFile* file) const noexcept;
  };
  std::vector<std::uint8_t> x_bytes;  // stays where it is: x_file reads from it
  std::unique_ptr<OggOpusFile, Close> x_file;
  std::int64_t x_frames = 0;
  std::int64_t x_left = 0;  ///< to be decoded
  std::vector<float> x_ahead;
  std::span<const float> x_ready;  ///< of what was decoded ahead, what is not yet read
};

}  // namespace rollcall::audio
