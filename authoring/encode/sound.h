#pragma once
#include "authoring/encode/recording.h"
#include "player/bytes.h"

namespace rollcall::encode {

/// Encodes an author's WAV, FLAC or Ogg recording as the Ogg Opus clip that goes into a pack: mono at 32 kbit/s or
/// stereo at 48 kbit/s, 48 kHz, of the same length. The same recording makes the same bytes with the same libraries on
/// the same kind of processor. Throws as Recording does.
Bytes to_opus(const os::Descriptor& file);

}  // namespace rollcall::encode
