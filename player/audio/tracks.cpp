#include "player/audio/tracks.h"

#include <algorithm>
#include <utility>

namespace rollcall::audio {
namespace {

constexpr float beneath_voice = 0.3F;

}  // namespace

void Tracks::play(Track track, std::unique_ptr<Source> clip) noexcept { mixer(track).play(std::move(clip)); }

void Tracks::set_volume(Track track, float volume) noexcept {
  if (track == Track::sounds)
    x_volume_of_sounds = volume;
  else
    mixer(track).set_volume(volume);
}

Tracks::Ended Tracks::take_ended() noexcept {
  return {mixer(Track::sounds).take_ended(), mixer(Track::voice).take_ended()};
}

void Tracks::render(std::span<float> stereo) noexcept {
  std::array<float, 2 * fade_frames> voice{};
  while (!stereo.empty()) {
    const std::span<float> piece = stereo.first(std::min(stereo.size(), voice.size()));
    const std::span<float> spoken = std::span(voice).first(piece.size());
    const float share = playing(Track::voice) ? beneath_voice : 1.0F;
    mixer(Track::sounds).set_volume(share * x_volume_of_sounds);
    mixer(Track::sounds).render(piece);
    mixer(Track::voice).render(spoken);
    for (std::size_t i = 0; i < piece.size(); ++i) piece[i] = std::clamp(piece[i] + spoken[i], -1.0F, 1.0F);
    stereo = stereo.subspan(piece.size());
  }
}

}  // namespace rollcall::audio
