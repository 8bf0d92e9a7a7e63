#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "player/audio/mixer.h"

namespace rollcall::audio {

/// What can be heard at the same time, each with a volume of its own.
enum class Track : std::uint8_t { sounds, voice };

/// All that the loudspeaker gets: the sounds of a place and the voice that reads aloud. While the voice speaks, sounds
/// are quieter, so that it can be understood. As a mixer it knows no device and no thread.
class Tracks {
 public:
  void play(Track track, std::unique_ptr<Source> clip) noexcept;
  void stop(Track track) noexcept { mixer(track).stop(); }
  bool playing(Track track) const noexcept { return x_mixers[static_cast<std::size_t>(track)].playing(); }
  void set_volume(Track track, float volume) noexcept;  ///< 0 to 1

  using Ended = std::array<Mixer::Ended, 2>;
  [[nodiscard]] Ended take_ended() noexcept;

  /// Fills all of `stereo` (left, right, ...).
  void render(std::span<float> stereo) noexcept;

 private:
  Mixer& mixer(Track track) noexcept { return x_mixers[static_cast<std::size_t>(track)]; }

  std::array<Mixer, 2> x_mixers;
  float x_volume_of_sounds = 1;
};

}  // namespace rollcall::audio
