#include "player/ui/settings.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "player/os/files.h"

namespace rollcall::ui {

std::string format(const Settings& settings) {
  std::ostringstream text;
  text << "text " << settings.text_percent << "\ndark " << int{settings.dark} << "\nmuted " << int{settings.muted}
       << "\n";
  if (!settings.language.empty()) text << "language " << settings.language << "\n";
  return text.str();
}

Settings parse_settings(std::string_view text) {
  Settings settings;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    const std::string name = line.substr(0, space);
    if (name == "language") settings.language = line.substr(space + 1);
    int value = 0;
    const char* end = line.data() + line.size();
    if (std::from_chars(line.data() + space + 1, end, value).ec != std::errc{}) continue;
    if (name == "text") settings.text_percent = std::clamp(value, Settings::smallest_text, Settings::largest_text);
    if (name == "dark") settings.dark = value != 0;
    if (name == "muted") settings.muted = value != 0;
  }
  return settings;
}

std::filesystem::path settings_file(const std::filesystem::path& home) { return home / "window-settings"; }

Settings load_settings(const std::filesystem::path& home) {
  try {
    const std::filesystem::path file = settings_file(home);
    return os::is_there(file) ? parse_settings(os::read_file(file, 4096)) : Settings();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace rollcall::ui
