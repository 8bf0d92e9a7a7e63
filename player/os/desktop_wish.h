#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::os {

/// What the person at this computer has asked of all programs, as far as that can be read without a toolkit.
struct DesktopWish {
  bool dark = false;
  bool high_contrast = false;
  bool less_motion = false;
  bool operator==(const DesktopWish&) const = default;
};

/// Where it is read: the variable GTK_THEME (such as "Adwaita:dark"), and the files settings.ini of GTK, what stands in
/// an earlier one first. What is kept elsewhere is not seen: in dconf, where GNOME keeps it, in KDE's own files, at an
/// XSETTINGS manager or a portal.
struct DesktopPlaces {
  std::optional<std::string> gtk_theme;
  std::vector<std::filesystem::path> settings;
};
/// Of this account: gtk-4.0 and gtk-3.0 in $XDG_CONFIG_HOME or ~/.config, then in /etc.
DesktopPlaces desktop_places();

/// Never throws: what cannot be read wishes nothing.
DesktopWish desktop_wish(const DesktopPlaces& places);

}  // namespace rollcall::os
