#include "player/audio/mixer.h"

#include <algorithm>
#include <utility>

namespace rollcall::audio {
namespace {

constexpr float gain_step = 1.0f / static_cast<float>(fade_frames);

}  // namespace

void Mixer::play(std::unique_ptr<Source> clip) noexcept {
  if (x_current) {
    x_next = std::move(clip);
    x_leaving = true;
  } else {
    x_current = std::move(clip);
  }
}

void Mixer::stop() noexcept {
  x_next.reset();
  x_leaving = x_current != nullptr;
}

void Mixer::render(std::span<float> stereo) noexcept {
  // Pieces of one fade: a clip that leaves is gone after the piece in which its gain reached zero.
  while (!stereo.empty()) {
    const std::size_t piece = std::min(stereo.size(), fade_frames * 2);
    render_current(stereo.first(piece));
    stereo = stereo.subspan(piece);
  }
}

void Mixer::render_current(std::span<float> stereo) noexcept {
  const std::size_t got = x_current ? x_current->read(stereo) * 2 : 0;
  const float target = x_leaving ? 0.0f : x_volume;
  for (std::size_t i = 0; i + 1 < got; i += 2) {
    x_gain += std::clamp(target - x_gain, -gain_step, gain_step);
    stereo[i] *= x_gain;
    stereo[i + 1] *= x_gain;
  }
  std::fill(stereo.begin() + static_cast<std::ptrdiff_t>(got), stereo.end(), 0.0f);
  if (x_current && (got < stereo.size() || (x_leaving && x_gain == 0))) end_current();
}

Mixer::Ended Mixer::take_ended() noexcept { return std::exchange(x_ended, {}); }

void Mixer::end_current() noexcept {
  const auto room = std::find(x_ended.begin(), x_ended.end(), nullptr);
  if (room != x_ended.end()) *room = std::move(x_current);
  x_current = std::move(x_next);
  x_next.reset();
  x_leaving = false;
  x_gain = 0;
}

}  // namespace rollcall::audio
