#include "player/os/desktop_wish.h"

#include <doctest/doctest.h>

#include "player/os/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

/// What is wished where these files of settings stand, the first one before the others.
os::DesktopWish wished(std::initializer_list<const char*> files, std::optional<std::string> theme = {}) {
  const test::TempFolder folder;
  os::DesktopPlaces places;
  places.gtk_theme = std::move(theme);
  for (const char* text : files) {
    places.settings.push_back(folder / std::to_string(places.settings.size()));
    os::write_durably(places.settings.back(), text);
  }
  places.settings.push_back(folder / "missing");
  return os::desktop_wish(places);
}

}  // namespace

TEST_CASE("a desktop that says nothing wishes nothing") {
  CHECK(wished({}) == os::DesktopWish{});
  CHECK(wished({"", "[Settings]\n", "gtk-application-prefer-dark-theme=1\n", "\xff\xfe[Settings]\n=\n=1"}) ==
        os::DesktopWish{});
}

TEST_CASE("dark colours, high contrast and less motion are read from the settings of GTK") {
  CHECK(wished({"[Settings]\ngtk-application-prefer-dark-theme=1\n"}) == os::DesktopWish{true, false, false});
  CHECK(wished({"[Settings]\r\n gtk-application-prefer-dark-theme = true \r\n"}).dark);
  CHECK(wished({"[Settings]\ngtk-theme-name=Adwaita-dark\n"}).dark);
  CHECK(wished({"[Settings]\ngtk-theme-name=HighContrast\ngtk-enable-animations=0\n"}) ==
        os::DesktopWish{false, true, true});
  CHECK(wished({"[Settings]\n# gtk-enable-animations=0\n[Other]\ngtk-enable-animations=0\n"}) == os::DesktopWish{});
}

TEST_CASE("what an earlier file says counts, and GTK_THEME before all of them") {
  const char* dark = "[Settings]\ngtk-application-prefer-dark-theme=1\n";
  const char* light = "[Settings]\ngtk-application-prefer-dark-theme=0\n";
  CHECK_FALSE(wished({light, dark}).dark);
  CHECK(wished({dark, light}).dark);
  CHECK_FALSE(wished({dark}, "Adwaita").dark);
  CHECK(wished({light}, "Adwaita:dark") == os::DesktopWish{true, false, false});
  CHECK(wished({}, "HighContrastInverse") == os::DesktopWish{true, true, false});
}

TEST_CASE("a file of settings that cannot be read wishes nothing") {
  const test::TempFolder folder;
  CHECK(os::desktop_wish({{}, {folder.path()}}) == os::DesktopWish{});
}
