#include "tests/player/audio/tone.h"

#include <opusenc.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace rollcall::audio::test {
namespace {

int append(void* to, const unsigned char* bytes, opus_int32 count) {
  auto& clip = *static_cast<std::vector<std::uint8_t>*>(to);
  clip.insert(clip.end(), bytes, bytes + count);
  return 0;
}

int close(void*) { return 0; }

}  // namespace

std::vector<std::uint8_t> tone(int milliseconds, int channels) {
  const std::size_t frames = static_cast<std::size_t>(milliseconds) * 48;
  std::vector<float> samples;
  for (std::size_t frame = 0; frame < frames; ++frame) {
    const double time = static_cast<double>(frame) / 48000;
    samples.insert(samples.end(), static_cast<std::size_t>(channels),
                   0.5f * static_cast<float>(std::sin(2 * std::numbers::pi * 440 * time)));
  }
  std::vector<std::uint8_t> clip;
  OpusEncCallbacks callbacks{append, close};
  OggOpusComments* comments = ope_comments_create();
  int problem = 0;
  OggOpusEnc* encoder =
      ope_encoder_create_callbacks(&callbacks, &clip, comments, 48000, channels, channels > 2 ? 1 : 0, &problem);
  if (!encoder) throw std::runtime_error(ope_strerror(problem));
  ope_encoder_ctl(encoder, OPUS_SET_COMPLEXITY(0));  // quick: nobody listens
  ope_encoder_write_float(encoder, samples.data(), static_cast<int>(frames));
  ope_encoder_drain(encoder);
  ope_encoder_destroy(encoder);
  ope_comments_destroy(comments);
  return clip;
}

float largest_step(const std::vector<float>& stereo) {
  float largest = 0;
  for (std::size_t i = 2; i < stereo.size(); ++i) largest = std::max(largest, std::abs(stereo[i] - stereo[i - 2]));
  return largest;
}

float loudest(const std::vector<float>& stereo) {
  float largest = 0;
  for (const float sample : stereo) largest = std::max(largest, std::abs(sample));
  return largest;
}

}  // namespace rollcall::audio::test
