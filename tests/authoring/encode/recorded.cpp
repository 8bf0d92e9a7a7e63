#include "tests/authoring/encode/recorded.h"

#include <opusfile.h>
#include <sndfile.h>

#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>

namespace rollcall::encode::test {
namespace {

using Player = std::unique_ptr<OggOpusFile, decltype(&op_free)>;

Player open(const std::vector<std::uint8_t>& clip) {
  return {op_open_memory(clip.data(), clip.size(), nullptr), op_free};
}

}  // namespace

void record(const std::filesystem::path& file, const Recorded& what) {
  SF_INFO info{};
  info.samplerate = what.rate;
  info.channels = what.channels;
  info.format = what.format;
  const std::unique_ptr<SNDFILE, decltype(&sf_close)> writer(sf_open(file.c_str(), SFM_WRITE, &info), sf_close);
  if (!writer) throw std::runtime_error(sf_strerror(nullptr));
  // Piece by piece: libsndfile's Vorbis encoder overflows its stack when it is handed everything at once.
  constexpr sf_count_t piece_frames = 1'000;
  const auto frames = static_cast<sf_count_t>(what.seconds * what.rate);
  std::vector<float> piece;
  for (sf_count_t i = 0; i < frames; ++i) {
    const double angle = 2 * std::numbers::pi * 440 * static_cast<double>(i) / what.rate;
    piece.insert(piece.end(), static_cast<std::size_t>(what.channels), 0.5f * static_cast<float>(std::sin(angle)));
    if ((i + 1) % piece_frames != 0 && i + 1 != frames) continue;
    sf_write_float(writer.get(), piece.data(), static_cast<sf_count_t>(piece.size()));
    piece.clear();
  }
}

double decoded_milliseconds(const std::vector<std::uint8_t>& clip) {
  const Player player = open(clip);
  if (!player) return -1;
  std::array<float, 8192> piece{};
  double frames = 0;
  for (;;) {
    const int got = op_read_float_stereo(player.get(), piece.data(), static_cast<int>(piece.size()));
    if (got < 0) return -1;
    if (got == 0) return frames / 48;
    frames += got;
  }
}

int channels_of(const std::vector<std::uint8_t>& clip) {
  const Player player = open(clip);
  return player ? op_channel_count(player.get(), -1) : 0;
}

}  // namespace rollcall::encode::test
