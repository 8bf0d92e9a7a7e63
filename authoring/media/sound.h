#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "player/error.h"

namespace rollcall::media {

/// Encodes an author's WAV, FLAC or Ogg recording as the Ogg Opus clip that goes into a pack: mono at 32 kbit/s or
/// stereo at 48 kbit/s, 48 kHz, of the same length. The same recording makes the same bytes with the same libraries on
/// the same kind of processor.
///
/// Throws Error, calling the recording `name` (the path, if there is none), for other formats, damage, recordings cut
/// short, more than two channels, rates outside 8 to 192 kHz, and more than 10 minutes.
std::vector<std::uint8_t> to_opus(const std::filesystem::path& file, std::string name = {});

}  // namespace rollcall::media
