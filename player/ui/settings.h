#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "player/gui/metrics.h"
#include "player/gui/theme.h"
#include "player/os/desktop_wish.h"
#include "player/voice/voice.h"

namespace rollcall::ui {

enum class Colours : std::uint8_t { of_system, light, dark, high_contrast };
enum class Motion : std::uint8_t { of_system, usual, less };
/// What is read aloud without being asked for; on its key, the whole page always is.
enum class ReadAloud : std::uint8_t {
  nothing,
  focus,  ///< what one goes to, and what is announced
  pages,  ///< each page that appears too
};

/// How the lines of a page come: a click, a key or the time that reading takes shows one more.
enum class Lines : std::uint8_t { at_once, one_by_one, by_themselves };

/// How a person wants to read and hear, kept in the home folder: one `name value` on a line. What is kept is one line
/// of the table in settings.cpp; a new one needs a member here, a line there, and a row on the page of settings.
struct Settings {
  static constexpr std::array<int, 8> text_sizes{100, 120, 140, 160, 180, 200, 225, 250};  ///< percent
  static constexpr std::array<int, 4> volumes{25, 50, 75, 100};                            ///< percent

  static constexpr int slowest_pace = 1, usual_pace = 3, fastest_pace = 5;

  int text_percent = text_sizes.front();
  gui::Spacing spacing = gui::Spacing::usual;
  Colours colours = Colours::of_system;
  Motion motion = Motion::of_system;
  Lines lines = Lines::at_once;
  int reading_pace = usual_pace;
  bool muted = false;
  int sounds_percent = 100;  ///< of the full volume
  ReadAloud read_aloud = ReadAloud::nothing;
  int voice_speed = voice::Voice::usual_speed;
  int voice_percent = 100;    ///< of the full volume
  std::string language = {};  ///< of the program, BCP 47; empty: that of the environment
  bool operator==(const Settings&) const = default;
};

/// The next size of text, up or down; the same at the ends.
int larger_text(int percent);
int smaller_text(int percent);

/// What is wanted, where the wish of the system counts that.
const gui::Theme& theme_of(Colours colours, const os::DesktopWish& wish);
bool moves_less(Motion motion, const os::DesktopWish& wish);

/// Of the pace at which a language is usually read, in percent.
int reading_percent(const Settings& settings);

std::string format(const Settings& settings);
/// Lines that are not understood keep their default: a damaged file must not keep anybody from learning.
Settings parse_settings(std::string_view text);

/// Of this computer: those of whoever used it last.
std::filesystem::path settings_file(const std::filesystem::path& home);
/// Nothing where there is no such file, or where it cannot be read.
std::optional<Settings> find_settings(const std::filesystem::path& file);

}  // namespace rollcall::ui
