#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "player/audio/source.h"
#include "player/audio/tracks.h"
#include "player/error.h"

namespace rollcall::audio {

/// Plays one clip at a time on each track through SDL2. Without a sound device it is silent and everything else works.
/// All calls come from one thread; the sound thread that SDL starts is kept inside.
///
/// The sound library starts with the first clip, and `rest` gives the device back once all is over, so that a program
/// that plays nothing pays nothing.
class Speaker {
 public:
  Speaker();
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  /// False after a clip found no device to play on; each later clip looks again. True before the first clip.
  bool available() const;
  /// The same in a sentence; nothing while it is available.
  std::optional<Message> what_is_missing() const;
  /// Decodes an Ogg Opus clip (at most 10 minutes) and plays it among the sounds, instead of whatever is playing there.
  /// Throws Error if the bytes are not such a clip; whatever is playing then goes on.
  void play(std::vector<std::uint8_t> opus);
  void play(Track track, std::unique_ptr<Source> clip);
  /// Fades out within 10 ms, once the device has played what it was given before: 20 ms, or 85 where no voice has been
  /// heard since it was opened.
  void stop(Track track);
  bool playing(Track track) const;
  /// Frees what has been played, and the device with the last of it: an open one wakes the PC many times a second for
  /// silence. To be called now and then as long as `holds_device`.
  void rest();
  bool holds_device() const;
  void set_volume(Track track, float volume);  ///< 0 to 1; anything outside is brought inside

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::audio
