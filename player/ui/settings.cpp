#include "player/ui/settings.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <sstream>
#include <type_traits>

#include "player/os/files.h"

namespace rollcall::ui {
namespace {

constexpr std::uint64_t largest_file = 4096;

/// How one setting is kept.
struct Line {
  std::string_view name;
  std::string (*format)(const Settings&);
  void (*parse)(Settings&, std::string_view);
};

template <bool Settings::*member>
constexpr Line yes_or_no(std::string_view name) {
  return {name, [](const Settings& settings) { return std::string(settings.*member ? "yes" : "no"); },
          [](Settings& settings, std::string_view value) {
            if (value == "yes" || value == "no") settings.*member = value == "yes";
          }};
}

template <int Settings::*member, int least, int most>
constexpr Line number(std::string_view name) {
  return {name, [](const Settings& settings) { return std::to_string(settings.*member); },
          [](Settings& settings, std::string_view value) {
            int number = 0;
            const char* end = value.data() + value.size();
            const auto [read, error] = std::from_chars(value.data(), end, number);
            if (error == std::errc{} && read == end) settings.*member = std::clamp(number, least, most);
          }};
}

template <std::string Settings::*member>
constexpr Line word(std::string_view name) {
  return {name, [](const Settings& settings) { return settings.*member; },
          [](Settings& settings, std::string_view value) { settings.*member = value; }};
}

/// The words of an enumeration, in its order.
template <auto member, const auto& words>
constexpr Line one_of(std::string_view name) {
  return {name, [](const Settings& settings) { return std::string(words[static_cast<std::size_t>(settings.*member)]); },
          [](Settings& settings, std::string_view value) {
            const auto found = std::find(words.begin(), words.end(), value);
            if (found == words.end()) return;
            using Value = std::remove_reference_t<decltype(settings.*member)>;
            settings.*member = static_cast<Value>(found - words.begin());
          }};
}

constexpr std::array<std::string_view, 2> spacings{"usual", "wide"};
constexpr std::array<std::string_view, 4> colour_words{"system", "light", "dark", "high-contrast"};
constexpr std::array<std::string_view, 3> motions{"system", "usual", "less"};

constexpr std::array<std::string_view, 3> line_words{"at-once", "one-by-one", "by-themselves"};

constexpr std::array<std::string_view, 3> readings{"nothing", "focus", "pages"};

constexpr int quietest = Settings::volumes.front(), loudest = Settings::volumes.back();

constexpr Line table[] = {
    number<&Settings::text_percent, Settings::text_sizes.front(), Settings::text_sizes.back()>("text"),
    one_of<&Settings::spacing, spacings>("spacing"),
    one_of<&Settings::colours, colour_words>("colours"),
    one_of<&Settings::motion, motions>("motion"),
    one_of<&Settings::lines, line_words>("lines"),
    number<&Settings::reading_pace, Settings::slowest_pace, Settings::fastest_pace>("reading-pace"),
    yes_or_no<&Settings::muted>("muted"),
    number<&Settings::sounds_percent, quietest, loudest>("sound-volume"),
    one_of<&Settings::read_aloud, readings>("read-aloud"),
    number<&Settings::voice_speed, voice::Voice::slowest, voice::Voice::fastest>("voice-speed"),
    number<&Settings::voice_percent, quietest, loudest>("voice-volume"),
    word<&Settings::language>("language"),
};

}  // namespace

int larger_text(int percent) {
  const auto next = std::upper_bound(Settings::text_sizes.begin(), Settings::text_sizes.end(), percent);
  return next == Settings::text_sizes.end() ? Settings::text_sizes.back() : *next;
}

int smaller_text(int percent) {
  const auto next = std::lower_bound(Settings::text_sizes.begin(), Settings::text_sizes.end(), percent);
  return next == Settings::text_sizes.begin() ? Settings::text_sizes.front() : *std::prev(next);
}

const gui::Theme& theme_of(Colours colours, const os::DesktopWish& wish) {
  switch (colours) {
    case Colours::light:
      return gui::light_theme();
    case Colours::dark:
      return gui::dark_theme();
    case Colours::high_contrast:
      return gui::high_contrast_theme();
    case Colours::of_system:
      break;
  }
  if (wish.high_contrast) return gui::high_contrast_theme();
  return wish.dark ? gui::dark_theme() : gui::light_theme();
}

bool moves_less(Motion motion, const os::DesktopWish& wish) {
  return motion == Motion::less || (motion == Motion::of_system && wish.less_motion);
}

int reading_percent(const Settings& settings) {
  constexpr std::array percents = {45, 70, 100, 135, 175};
  const int step = std::clamp(settings.reading_pace, Settings::slowest_pace, Settings::fastest_pace);
  return percents.at(static_cast<std::size_t>(step - Settings::slowest_pace));
}

std::string format(const Settings& settings) {
  std::string text;
  for (const Line& line : table) {
    const std::string value = line.format(settings);
    if (!value.empty()) text.append(line.name).append(" ").append(value).append("\n");
  }
  return text;
}

Settings parse_settings(std::string_view text) {
  Settings settings;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    const std::string_view name = std::string_view(line).substr(0, space);
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const Line& known) { return known.name == name; });
    if (found != std::end(table)) found->parse(settings, std::string_view(line).substr(space + 1));
  }
  return settings;
}

std::filesystem::path settings_file(const std::filesystem::path& home) { return home / "window-settings"; }

std::optional<Settings> find_settings(const std::filesystem::path& file) {
  try {
    if (os::is_there(file)) return parse_settings(os::read_file(file, largest_file));
  } catch (const Error&) {
    // As if nothing had been set.
  }
  return {};
}

}  // namespace rollcall::ui
