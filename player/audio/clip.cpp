#include "player/audio/clip.h"

#include <opusfile.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

namespace rollcall::audio {
namespace {

Message reinstall() { return tr("Install the module again from the original pack."); }

// RFC 3533, section 6: a page is a 27-byte header, a table of segment lengths, and the segments.
constexpr std::size_t page_header = 27;
constexpr std::size_t flags_at = 5;
constexpr std::uint8_t last_page_flag = 0x04;

/// The size of the page at the start of `bytes`, or 0 if no whole page stands there.
std::size_t page_size(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < page_header || std::memcmp(bytes.data(), "OggS", 4) != 0) return 0;
  const std::size_t segments = bytes[page_header - 1];
  if (bytes.size() < page_header + segments) return 0;
  std::size_t size = page_header + segments;
  for (const std::uint8_t length : bytes.subspan(page_header, segments)) size += length;
  return size <= bytes.size() ? size : 0;
}

/// opusfile plays what is there of a clip that was cut short; only the pages tell that the end is missing.
void require_whole_pages(std::span<const std::uint8_t> bytes) {
  bool at_end = false;
  while (!bytes.empty()) {
    const std::size_t size = page_size(bytes);
    if (size == 0 || at_end) throw Error(tr("This sound clip is cut short or damaged."), reinstall());
    at_end = (bytes[flags_at] & last_page_flag) != 0;
    bytes = bytes.subspan(size);
  }
  if (!at_end) throw Error(tr("This sound clip is cut short or damaged."), reinstall());
}

}  // namespace

void Clip::Close::operator()(OggOpusFile* file) const noexcept { op_free(file); }

Clip::Clip(std::vector<std::uint8_t> opus) : x_bytes(std::move(opus)) {
  if (x_bytes.size() < 4 || std::memcmp(x_bytes.data(), "OggS", 4) != 0) {
    throw Error(tr("This sound clip is not an Ogg Opus recording."), reinstall());
  }
  require_whole_pages(x_bytes);

  int problem = 0;
  x_file.reset(op_open_memory(x_bytes.data(), x_bytes.size(), &problem));
  if (problem == OP_ENOTFORMAT) throw Error(tr("This sound clip is not an Ogg Opus recording."), reinstall());
  if (!x_file) throw Error(tr("This sound clip is cut short or damaged."), reinstall());

  const int channels = op_channel_count(x_file.get(), -1);
  if (channels > 2) {
    throw Error(tr("This sound clip has {channels} channels; only one or two can be played.", "channels"_is = channels),
                reinstall());
  }
  x_frames = op_pcm_total(x_file.get(), -1);
  if (x_frames < 0) throw Error(tr("This sound clip is cut short or damaged."), reinstall());
  if (x_frames > longest_clip) throw Error(tr("This sound clip is longer than 10 minutes."), reinstall());
  x_left = x_frames;
  x_ahead.resize(2 * frames_ahead);
}

std::size_t Clip::read(std::span<float> stereo) noexcept {
  std::span<float> room = stereo.first(stereo.size() / 2 * 2);
  while (!room.empty()) {
    if (x_ready.empty()) decode_ahead();
    if (x_ready.empty()) break;
    const std::span<const float> taken = x_ready.first(std::min(room.size(), x_ready.size()));
    std::copy(taken.begin(), taken.end(), room.begin());
    room = room.subspan(taken.size());
    x_ready = x_ready.subspan(taken.size());
  }
  return (stereo.size() - room.size()) / 2;
}

void Clip::decode_ahead() noexcept {
  const std::span<float> all(x_ahead);
  std::size_t filled = 0;
  while (filled < all.size() && x_left > 0) {
    const auto wanted = std::min(all.size() - filled, 2 * static_cast<std::size_t>(x_left));
    const int got = op_read_float_stereo(x_file.get(), all.data() + filled, static_cast<int>(wanted));
    if (got == OP_HOLE) continue;
    if (got <= 0) {
      x_left = 0;
      break;
    }
    filled += 2 * static_cast<std::size_t>(got);
    x_left -= got;
  }
  x_ready = all.first(filled);
}

}  // namespace rollcall::audio
