#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"

namespace rollcall::media {

/// Why an author's picture or recording cannot go into a pack. Each is the author's to mend; what is the computer's
/// fault is an Error.
enum class Reason : std::uint8_t {
  picture_file_too_large,
  not_a_picture,
  outside_reference,
  foreign_embedded_picture,
  live_text,
  unreadable_svg,
  svg_without_size,
  damaged_picture,
  print_colours,
  too_many_pixels,
  picture_too_slow,
  picture_too_heavy,
  not_a_recording,
  damaged_recording,
  too_many_channels,
  odd_sample_rate,
  no_sound,
  no_length,
  recording_too_long,
  recording_too_slow,
  recording_too_heavy,
};
inline constexpr std::size_t reason_count = static_cast<std::size_t>(Reason::recording_too_heavy) + 1;

/// A reason and what its sentence says beside the name of the file, such as how large the picture is.
struct Refusal {
  Reason reason;
  std::vector<std::string> values = {};
  bool operator==(const Refusal&) const = default;
};

/// One sentence about the file of this name, and what to do.
Message sentence(const Refusal& refusal, const std::string& name);
Message hint(const Refusal& refusal);

/// As lines: the id of the reason, then each value.
std::string to_text(const Refusal& refusal);
/// Nothing if it is no such text. Whatever stands there, the values come out as short lines that can be printed.
std::optional<Refusal> parse_refusal(std::string_view text);

/// Thrown by whoever looks into the file.
class Refused : public Error {
 public:
  explicit Refused(Refusal refusal) : Error(sentence(refusal, "")), x_refusal(std::move(refusal)) {}
  const Refusal& refusal() const { return x_refusal; }

 private:
  Refusal x_refusal;
};

}  // namespace rollcall::media
