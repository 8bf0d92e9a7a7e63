#include "player/voice/wave.h"

#include <cstring>
#include <string_view>

namespace rollcall::voice {
namespace {

// Multimedia Programming Interface and Data Specifications 1.0 (IBM, Microsoft 1991), "WAVE": little-endian throughout.
constexpr std::size_t before_chunks = 12;  // RIFF, length, WAVE
constexpr std::size_t chunk_header = 8;    // name, length
constexpr std::size_t format_length = 16;
constexpr std::size_t longest_header = 1024;

std::uint32_t number(std::span<const std::uint8_t> bytes, std::size_t at, int size) {
  std::uint32_t value = 0;
  for (int i = size - 1; i >= 0; --i) value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
  return value;
}

bool says(std::span<const std::uint8_t> bytes, std::size_t at, std::string_view name) {
  return std::memcmp(bytes.data() + at, name.data(), name.size()) == 0;
}

[[noreturn]] void refuse() { throw Error(tr("espeak-ng made something other than speech.")); }

int rate_of(std::span<const std::uint8_t> format) {
  const bool is_plain = number(format, 0, 2) == 1 && number(format, 2, 2) == 1 && number(format, 14, 2) == 16;
  const std::uint32_t rate = number(format, 4, 4);
  if (!is_plain || rate < 8000 || rate > 48000) refuse();
  return static_cast<int>(rate);
}

}  // namespace

std::optional<WaveHeader> read_wave_header(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < before_chunks) return {};
  if (!says(bytes, 0, "RIFF") || !says(bytes, 8, "WAVE")) refuse();
  WaveHeader header;
  std::size_t at = before_chunks;
  while (at < longest_header) {
    if (bytes.size() < at + chunk_header) return {};
    const std::size_t length = number(bytes, at + 4, 4);
    const std::size_t content = at + chunk_header;
    if (says(bytes, at, "data")) {
      if (header.frames_per_second == 0) refuse();
      header.length = content;
      return header;
    }
    if (says(bytes, at, "fmt ")) {
      if (length < format_length) refuse();
      if (bytes.size() < content + format_length) return {};
      header.frames_per_second = rate_of(bytes.subspan(content, format_length));
    }
    at = content + length + length % 2;
  }
  refuse();
}

}  // namespace rollcall::voice
