#pragma once
#include <filesystem>
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
  std::string language;  ///< of the program, BCP 47; empty: that of the environment
  bool operator==(const Settings&) const = default;
};

std::string format(const Settings& settings);
/// Lines that are not understood keep their default: a damaged file must not keep anybody from learning.
Settings parse_settings(std::string_view text);

std::filesystem::path settings_file(const std::filesystem::path& home);
/// Those of this home; the defaults where there are none, or where they cannot be read.
Settings load_settings(const std::filesystem::path& home);

}  // namespace rollcall::ui
