#include "authoring/media/recording.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <utility>

namespace rollcall::media {
namespace {

constexpr int lowest_rate = 8'000;
constexpr int highest_rate = 192'000;
constexpr std::int64_t longest_seconds = 600;
constexpr std::uint32_t size_not_known = 0xffffffff;  // what a program writes that streams a WAV

bool is_supported(int format) {
  const int kind = format & SF_FORMAT_TYPEMASK;
  return kind == SF_FORMAT_WAV || kind == SF_FORMAT_WAVEX || kind == SF_FORMAT_FLAC || kind == SF_FORMAT_OGG;
}

std::string bytes_at(std::ifstream& file, std::uintmax_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  file.clear();
  file.seekg(static_cast<std::streamoff>(offset));
  file.read(bytes.data(), static_cast<std::streamsize>(count));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// A RIFF header says how long the file is.
bool is_riff_cut(std::string_view head, std::uintmax_t size) {
  std::uint32_t promised = 0;
  for (std::size_t i = 8; i-- > 4;) promised = promised << 8 | static_cast<std::uint8_t>(head[i]);
  return promised != size_not_known && std::uintmax_t{promised} + 8 > size;
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
bool is_cut_short(const std::filesystem::path& path) {
  constexpr std::size_t longest_page = 65'307;
  std::ifstream file(path, std::ios::binary);
  const std::uintmax_t size = std::filesystem::file_size(path);
  const std::string head = bytes_at(file, 0, 8);
  if (head.size() < 8) return true;
  if (head.starts_with("RIFF")) return is_riff_cut(head, size);
  if (!head.starts_with("OggS")) return false;
  const std::size_t count = static_cast<std::size_t>(std::min<std::uintmax_t>(size, longest_page));
  return is_ogg_cut(bytes_at(file, size - count, count));
}

}  // namespace

void Recording::Close::operator()(sf_private_tag* file) const noexcept { sf_close(file); }

Error Recording::damaged() const {
  return Error({"The recording {recording} is cut short or damaged.", {{"recording", x_name}}},
               "Take it from the original again.");
}

Recording::Recording(const std::filesystem::path& file, std::string name) : x_name(std::move(name)) {
  std::error_code problem;
  if (!std::filesystem::is_regular_file(file, problem)) {
    throw Error({"The recording {recording} is not there.", {{"recording", x_name}}}, "Check the name and the folder.");
  }
  SF_INFO info{};
  x_file.reset(sf_open(file.c_str(), SFM_READ, &info));
  const int why = sf_error(x_file.get());
  const bool unknown = !x_file && (why == SF_ERR_UNRECOGNISED_FORMAT || why == SF_ERR_UNSUPPORTED_ENCODING);
  if (unknown || (x_file && !is_supported(info.format))) {
    throw Error({"The recording {recording} is not a WAV, FLAC or Ogg file.", {{"recording", x_name}}},
                "Save it as WAV or FLAC from the program that made it.");
  }
  if (!x_file || is_cut_short(file)) throw damaged();
  if (info.channels > 2) {
    throw Error({"The recording {recording} has {channels} channels; one or two are possible.",
                 {{"recording", x_name}, {"channels", std::to_string(info.channels)}}},
                "Mix it down to stereo or mono.");
  }
  if (info.samplerate < lowest_rate || info.samplerate > highest_rate) {
    throw Error({"The recording {recording} has {samplerate} samples a second; 8000 to 192000 are possible.",
                 {{"recording", x_name}, {"samplerate", std::to_string(info.samplerate)}}},
                "Save it at 48000 samples a second.");
  }
  if (info.frames <= 0)
    throw Error({"The recording {recording} holds no sound.", {{"recording", x_name}}}, "Record it again.");
  if (info.frames == SF_COUNT_MAX) {
    throw Error({"The recording {recording} does not say how long it is.", {{"recording", x_name}}},
                "Save it again as WAV or FLAC.");
  }
  if (info.frames > longest_seconds * info.samplerate) {
    throw Error({"The recording {recording} is longer than 10 minutes.", {{"recording", x_name}}},
                "Cut it into shorter clips.");
  }
  x_channels = info.channels;
  x_rate = info.samplerate;
  x_expected = info.frames;
}

std::size_t Recording::read(std::span<float> samples) {
  const auto channels = static_cast<std::size_t>(x_channels);
  const auto wanted = std::min(static_cast<std::int64_t>(samples.size() / channels), x_expected);
  const auto got = sf_readf_float(x_file.get(), samples.data(), wanted);
  if (got < wanted || sf_error(x_file.get()) != SF_ERR_NO_ERROR) throw damaged();
  x_expected -= got;
  const std::span<float> filled = samples.first(static_cast<std::size_t>(got) * channels);
  // A WAV of floating-point numbers can hold what is no number; the encoder must not see it.
  for (float& sample : filled) sample = std::isfinite(sample) ? std::clamp(sample, -1.0f, 1.0f) : 0.0f;
  return static_cast<std::size_t>(got);
}

}  // namespace rollcall::media
