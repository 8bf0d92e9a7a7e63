#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "player/audio/source.h"
#include "player/os/descriptor.h"

namespace rollcall::voice {

/// How far a speech has come: written by the sound thread, read by whoever waits for it.
struct SpeechProgress {
  std::atomic<bool> began = false;   ///< there is sound, of whatever length
  std::atomic<bool> hungry = false;  ///< it would go on, if only something came
  std::atomic<bool> over = false;
};

/// What a speech synthesizer writes to its output, as a WAV stream of one channel, while it comes. It waits for
/// nothing: where nothing has come yet it is silent. The pipe is the store: a synthesizer that is a second ahead waits.
class Speech final : public audio::Source {
 public:
  /// `progress` is shared, as the sound thread lets go of a speech when it likes, and not before the next is asked for.
  Speech(os::Descriptor output, std::shared_ptr<SpeechProgress> progress);

  std::size_t read(std::span<float> stereo) noexcept override;

 private:
  enum class Came : std::uint8_t { more, nothing_yet, end };
  Came fill() noexcept;
  Came read_header() noexcept;
  /// Moves on by one sample of the stream.
  Came advance() noexcept;

  os::Descriptor x_output;
  std::shared_ptr<SpeechProgress> x_progress;
  std::array<std::uint8_t, 4096> x_bytes{};
  std::size_t x_begin = 0, x_end = 0;  ///< of what has come and is not heard yet
  float x_step = 0;                    ///< samples of the stream to a frame; 0: the header has not come
  float x_phase = 1;                   ///< from x_before, 0, to x_after, 1
  float x_before = 0, x_after = 0;
};

}  // namespace rollcall::voice
