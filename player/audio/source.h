#pragma once
#include <cstddef>
#include <span>

namespace rollcall::audio {

inline constexpr int frames_per_second = 48000;  ///< of everything that is heard

/// Something that can be heard, handed out piece by piece. A frame is a left and a right sample.
class Source {
 public:
  Source() = default;
  virtual ~Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  /// Fills `stereo` (left, right, left, ...) from where the last call stopped; returns the frames written. Fewer than
  /// asked means that it is over. Called by the sound thread, which must neither wait nor throw.
  virtual std::size_t read(std::span<float> stereo) noexcept = 0;
};

}  // namespace rollcall::audio
