#include "authoring/encode/recording.h"

#include <sndfile.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "authoring/encode/input.h"

namespace rollcall::encode {
namespace {

using media::Reason;
using media::Refused;

constexpr int lowest_rate = 8'000;
constexpr int highest_rate = 192'000;
constexpr std::int64_t longest_seconds = 600;
constexpr std::uint32_t size_not_known = 0xffffffff;  // what a program writes that streams a WAV

bool is_supported(int format) {
  const int kind = format & SF_FORMAT_TYPEMASK;
  return kind == SF_FORMAT_WAV || kind == SF_FORMAT_WAVEX || kind == SF_FORMAT_FLAC || kind == SF_FORMAT_OGG;
}

/// A RIFF header says how long the file is.
bool is_riff_cut(std::string_view head, std::uint64_t size) {
  std::uint32_t promised = 0;
  for (std::size_t i = 8; i-- > 4;) promised = promised << 8 | static_cast<std::uint8_t>(head[i]);
  return promised != size_not_known && std::uint64_t{promised} + 8 > size;
}

/// The last page of an Ogg stream is marked as the last (RFC 3533), and the file ends with it.
bool is_ogg_cut(std::string_view tail) {
  constexpr std::size_t flags_at = 5;
  constexpr std::size_t header_size = 27;
  const std::size_t at = tail.rfind("OggS");
  if (at == tail.npos) return true;
  const std::string_view page = tail.substr(at);
  if (page.size() < header_size || (page[flags_at] & 4) == 0) return true;
  const std::string_view segments = page.substr(header_size, static_cast<std::uint8_t>(page[header_size - 1]));
  std::size_t size = header_size + segments.size();
  for (const char length : segments) size += static_cast<std::uint8_t>(length);
  return page.size() != size;
}

/// libsndfile reads what is there of a WAV or an Ogg that was cut short and says nothing.
bool is_cut_short(const os::Descriptor& file) {
  constexpr std::uint64_t longest_page = 65'307;
  const std::uint64_t size = size_of(file);
  const std::string head = read_at(file, 0, 8);
  if (head.size() < 8) return true;
  if (head.starts_with("RIFF")) return is_riff_cut(head, size);
  if (!head.starts_with("OggS")) return false;
  const std::uint64_t count = std::min(size, longest_page);
  return is_ogg_cut(read_at(file, size - count, static_cast<std::size_t>(count)));
}

}  // namespace

void Recording::Close::operator()(sf_private_tag* file) const noexcept { sf_close(file); }

Recording::Recording(const os::Descriptor& file) {
  SF_INFO info{};
  // libsndfile begins where the file stands.
  if (lseek(file.number(), 0, SEEK_SET) != 0) throw CannotRead();
  x_file.reset(sf_open_fd(file.number(), SFM_READ, &info, SF_FALSE));
  const int why = sf_error(x_file.get());
  if (why == SF_ERR_SYSTEM) throw CannotRead();
  const bool unknown = !x_file && (why == SF_ERR_UNRECOGNISED_FORMAT || why == SF_ERR_UNSUPPORTED_ENCODING);
  if (unknown || (x_file && !is_supported(info.format))) throw Refused({Reason::not_a_recording});
  if (!x_file || is_cut_short(file)) throw Refused({Reason::damaged_recording});
  if (info.channels > 2) throw Refused({Reason::too_many_channels, {std::to_string(info.channels)}});
  if (info.samplerate < lowest_rate || info.samplerate > highest_rate)
    throw Refused({Reason::odd_sample_rate, {std::to_string(info.samplerate)}});
  if (info.frames <= 0) throw Refused({Reason::no_sound});
  if (info.frames == SF_COUNT_MAX) throw Refused({Reason::no_length});
  if (info.frames > longest_seconds * info.samplerate) throw Refused({Reason::recording_too_long});
  x_channels = info.channels;
  x_rate = info.samplerate;
  x_expected = info.frames;
}

std::size_t Recording::read(std::span<float> samples) {
  const auto channels = static_cast<std::size_t>(x_channels);
  const auto wanted = std::min(static_cast<std::int64_t>(samples.size() / channels), x_expected);
  const auto got = sf_readf_float(x_file.get(), samples.data(), wanted);
  if (sf_error(x_file.get()) == SF_ERR_SYSTEM) throw CannotRead();
  if (got < wanted || sf_error(x_file.get()) != SF_ERR_NO_ERROR) throw Refused({Reason::damaged_recording});
  x_expected -= got;
  const std::span<float> filled = samples.first(static_cast<std::size_t>(got) * channels);
  // A WAV of floating-point numbers can hold what is no number; the encoder must not see it.
  for (float& sample : filled) sample = std::isfinite(sample) ? std::clamp(sample, -1.0f, 1.0f) : 0.0f;
  return static_cast<std::size_t>(got);
}

}  // namespace rollcall::encode
