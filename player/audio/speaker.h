#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "player/error.h"

namespace rollcall::audio {

/// Plays one clip at a time through SDL2. Without a sound device it is silent and everything else works.
class Speaker {
 public:
  Speaker();
  ~Speaker();

  bool available() const;
  /// Decodes an Ogg Opus clip (at most 10 minutes) and plays it, instead of whatever is playing. Throws Error if the
  /// bytes are not such a clip.
  void play(std::vector<std::uint8_t> opus);
  void stop();
  bool playing() const;
  void set_volume(float volume);  ///< 0 to 1

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::audio
