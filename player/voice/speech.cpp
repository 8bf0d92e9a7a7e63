#include "player/voice/speech.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "player/os/child.h"
#include "player/voice/wave.h"

namespace rollcall::voice {

Speech::Speech(os::Descriptor output, std::shared_ptr<SpeechProgress> progress)
    : x_output(std::move(output)), x_progress(std::move(progress)) {}

Speech::Came Speech::fill() noexcept {
  std::copy(x_bytes.begin() + static_cast<std::ptrdiff_t>(x_begin),
            x_bytes.begin() + static_cast<std::ptrdiff_t>(x_end), x_bytes.begin());
  x_end -= std::exchange(x_begin, 0);
  const auto count = os::read_without_waiting(x_output, std::span(x_bytes).subspan(x_end));
  if (!count) return Came::nothing_yet;
  x_end += *count;
  return *count > 0 ? Came::more : Came::end;
}

Speech::Came Speech::read_header() noexcept {
  try {
    for (;;) {
      if (const auto header = read_wave_header({x_bytes.data() + x_begin, x_end - x_begin})) {
        x_begin += header->length;
        x_step = static_cast<float>(header->frames_per_second) / static_cast<float>(audio::frames_per_second);
        x_progress->began = true;
        return Came::more;
      }
      if (const Came came = fill(); came != Came::more) return came;
    }
  } catch (...) {
    return Came::end;  // without having begun
  }
}

Speech::Came Speech::advance() noexcept {
  while (x_end - x_begin < 2) {
    if (const Came came = fill(); came != Came::more) return came;
  }
  const auto low = static_cast<std::uint16_t>(x_bytes[x_begin]);
  const auto high = static_cast<std::uint16_t>(x_bytes[x_begin + 1]);
  x_begin += 2;
  x_before = x_after;
  x_after = static_cast<float>(static_cast<std::int16_t>(high << 8 | low)) / 32768.0F;
  x_phase -= 1;
  return Came::more;
}

std::size_t Speech::read(std::span<float> stereo) noexcept {
  Came came = x_step > 0 ? Came::more : read_header();
  std::size_t at = 0;
  // Between two samples on a straight line: what that adds lies above all that speech has.
  for (; at + 1 < stereo.size() && came == Came::more; at += 2) {
    while (x_phase >= 1 && came == Came::more) came = advance();
    if (came != Came::more) break;
    stereo[at] = stereo[at + 1] = x_before + (x_after - x_before) * x_phase;
    x_phase += x_step;
  }
  x_progress->hungry = came == Came::nothing_yet;
  if (came == Came::end) {
    x_progress->over = true;
    return at / 2;
  }
  std::fill(stereo.begin() + static_cast<std::ptrdiff_t>(at), stereo.end(), 0.0F);
  return stereo.size() / 2;
}

}  // namespace rollcall::voice
