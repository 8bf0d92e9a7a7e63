#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "player/error.h"

struct sf_private_tag;

namespace rollcall::media {

/// An author's WAV, FLAC or Ogg file, read piece by piece. The errors are those of to_opus().
class Recording {
 public:
  Recording(const std::filesystem::path& file, std::string name);

  int channels() const { return x_channels; }  ///< 1 or 2
  int rate() const { return x_rate; }          ///< frames a second

  /// Fills `samples` (frame by frame, -1 to 1) and returns the frames read; 0 at the end.
  std::size_t read(std::span<float> samples);

 private:
  struct Close {
    void operator()(sf_private_tag* file) const noexcept;
  };
  Error damaged() const;

  std::string x_name;
  std::unique_ptr<sf_private_tag, Close> x_file;
  int x_channels = 0;
  int x_rate = 0;
  std::int64_t x_expected = 0;  // frames still to come
};

}  // namespace rollcall::media
