#include "player/os/desktop_wish.h"

#include <cstdlib>
#include <map>
#include <sstream>

#include "player/os/files.h"

namespace rollcall::os {
namespace {

constexpr std::uint64_t largest_settings = 1u << 20;

using Values = std::map<std::string, std::string>;

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The key file of GLib, as far as settings need it: of the group [Settings], `key = value` on a line.
void add_settings(const std::string& text, Values& values) {
  std::istringstream lines(text);
  bool is_here = false;
  for (std::string line; std::getline(lines, line);) {
    line = trimmed(line);
    if (line.starts_with('[')) is_here = line == "[Settings]";
    const std::size_t equals = line.find('=');
    if (!is_here || line.starts_with('#') || equals == std::string::npos) continue;
    values.try_emplace(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
  }
}

Values read(const std::vector<std::filesystem::path>& files) {
  Values values;
  for (const std::filesystem::path& file : files) {
    try {
      if (is_there(file)) add_settings(read_file(file, largest_settings), values);
    } catch (const Error&) {
      // It says nothing, then.
    }
  }
  return values;
}

bool says(const Values& values, const char* key, std::string_view number, std::string_view word) {
  const auto found = values.find(key);
  return found != values.end() && (found->second == number || found->second == word);
}

/// "HighContrast", "HighContrastInverse", "Adwaita-dark", and with a variant behind it: "Adwaita:dark".
void take_theme(std::string_view theme, DesktopWish& wish) {
  wish.high_contrast = theme.starts_with("HighContrast");
  wish.dark = theme.ends_with(":dark") || theme.ends_with("-dark") || theme.ends_with("-Dark") ||
              theme.starts_with("HighContrastInverse");
}

}  // namespace

DesktopPlaces desktop_places() {
  DesktopPlaces places;
  if (const char* theme = std::getenv("GTK_THEME"); theme && *theme) places.gtk_theme = theme;
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  std::vector<std::filesystem::path> folders;
  if (config && *config)
    folders.emplace_back(config);
  else if (home && *home)
    folders.push_back(std::filesystem::path(home) / ".config");
  folders.emplace_back("/etc");
  for (const std::filesystem::path& folder : folders) {
    for (const char* version : {"gtk-4.0", "gtk-3.0"}) places.settings.push_back(folder / version / "settings.ini");
  }
  return places;
}

DesktopWish desktop_wish(const DesktopPlaces& places) {
  const Values values = read(places.settings);
  DesktopWish wish;
  if (places.gtk_theme) {
    take_theme(*places.gtk_theme, wish);
  } else {
    if (const auto theme = values.find("gtk-theme-name"); theme != values.end()) take_theme(theme->second, wish);
    wish.dark = wish.dark || says(values, "gtk-application-prefer-dark-theme", "1", "true");
  }
  wish.less_motion = says(values, "gtk-enable-animations", "0", "false");
  return wish;
}

}  // namespace rollcall::os
