#pragma once
#include <string>
#include <string_view>

namespace rollcall::ui {

/// What a person set on this computer, kept in the home folder. One `name value` on a line.
struct Settings {
  static constexpr int smallest_text = 100;
  static constexpr int largest_text = 200;

  int text_percent = 100;
  bool dark = false;
  bool muted = false;
  bool operator==(const Settings&) const = default;
};

std::string format(const Settings& settings);
/// Lines that are not understood keep their default: a damaged file must not keep anybody from learning.
Settings parse_settings(std::string_view text);

}  // namespace rollcall::ui
