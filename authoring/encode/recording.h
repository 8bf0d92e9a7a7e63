#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "authoring/media/refusal.h"
#include "player/os/descriptor.h"

struct sf_private_tag;

namespace rollcall::encode {

/// An author's WAV, FLAC or Ogg file, read piece by piece.
///
/// Throws Refused for other formats, damage, recordings cut short, more than two channels, rates outside 8 to 192 kHz,
/// and more than 10 minutes; CannotRead if the drive fails.
class Recording {
 public:
  /// The file is open for reading and outlives this.
  explicit Recording(const os::Descriptor& file);

  int channels() const { return x_channels; }  ///< 1 or 2
  int rate() const { return x_rate; }          ///< frames a second

  /// Fills `samples` (frame by frame, -1 to 1) and returns the frames read; 0 at the end.
  std::size_t read(std::span<float> samples);

 private:
  struct Close {
    void operator()(sf_private_tag* file) const noexcept;
  };

  std::unique_ptr<sf_private_tag, Close> x_file;
  int x_channels = 0;
  int x_rate = 0;
  std::int64_t x_expected = 0;  // frames still to come
};

}  // namespace rollcall::encode
