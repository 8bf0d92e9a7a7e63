#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <span>

#include "player/audio/source.h"

namespace rollcall::audio {

inline constexpr std::size_t fade_frames =
    frames_per_second / 100;  ///< 10 ms: short to the ear, long enough not to click

/// One clip at a time, each start, stop, change of clip and change of volume faded. A clip is any source of sound.
/// Knows no device and no thread: whoever uses it from two threads locks around every call.
class Mixer {
 public:
  /// Plays `clip` after fading out what is playing.
  void play(std::unique_ptr<Source> clip) noexcept;
  /// The clips that have ended, to be freed where there is time for it: `render` is called by a thread that must not
  /// wait for memory. Between two calls of `play` no more than these can end.
  using Ended = std::array<std::unique_ptr<Source>, 2>;
  [[nodiscard]] Ended take_ended() noexcept;
  void stop() noexcept;
  void set_volume(float volume) noexcept { x_volume = volume; }  ///< 0 to 1
  /// True until the last clip has been handed out to its end.
  bool playing() const noexcept { return x_current || x_next; }

  /// Fills all of `stereo` (left, right, ...), with silence where there is no sound.
  void render(std::span<float> stereo) noexcept;

 private:
  void render_current(std::span<float> stereo) noexcept;
  void end_current() noexcept;

  std::unique_ptr<Source> x_current;
  std::unique_ptr<Source> x_next;
  Ended x_ended;
  bool x_leaving = false;  // the current clip is being faded out
  float x_volume = 1;
  float x_gain = 0;  // what the last frame was multiplied with; moves towards the volume, or 0 when leaving
};

}  // namespace rollcall::audio
