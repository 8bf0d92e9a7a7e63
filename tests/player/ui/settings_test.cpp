#include "player/ui/settings.h"

#include <doctest/doctest.h>

#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using ui::Settings;

TEST_CASE("settings come back as they were kept, each of them") {
  Settings settings;
  const auto check = [&] { CHECK(ui::parse_settings(ui::format(settings)) == settings); };
  check();
  settings.text_percent = 225;
  check();
  settings.spacing = gui::Spacing::wide;
  check();
  for (const ui::Colours colours : {ui::Colours::light, ui::Colours::dark, ui::Colours::high_contrast}) {
    settings.colours = colours;
    check();
  }
  for (const ui::Motion motion : {ui::Motion::usual, ui::Motion::less}) {
    settings.motion = motion;
    check();
  }
  for (const ui::Lines lines : {ui::Lines::one_by_one, ui::Lines::by_themselves}) {
    settings.lines = lines;
    check();
  }
  settings.reading_pace = 5;
  check();
  settings.muted = true;
  check();
  settings.sounds_percent = 75;
  check();
  for (const ui::ReadAloud read_aloud : {ui::ReadAloud::focus, ui::ReadAloud::pages}) {
    settings.read_aloud = read_aloud;
    check();
  }
  settings.voice_speed = 5;
  check();
  settings.voice_percent = 25;
  check();
  settings.language = "pt-BR";
  check();
  CHECK(ui::format(settings) ==
        "text 225\nspacing wide\ncolours high-contrast\nmotion less\nlines by-themselves\nreading-pace 5\nmuted yes\n"
        "sound-volume 75\nread-aloud pages\n"
        "voice-speed 5\nvoice-volume 25\nlanguage pt-BR\n");
}

TEST_CASE("a damaged line keeps its default, and the others count") {
  CHECK(ui::parse_settings("") == Settings{});
  CHECK(ui::parse_settings("text ninety\ncolours\nmotion fast\nmuted 1\nspacing  wide\nfoo 3\n\xff\xff") == Settings{});
  CHECK(ui::parse_settings("text 120x\nmuted yes\n") == Settings{.muted = true});
  CHECK(ui::parse_settings("text 900").text_percent == 250);
  CHECK(ui::parse_settings("text -4").text_percent == 100);
  const Settings beyond =
      ui::parse_settings("voice-speed 9\nreading-pace 0\nvoice-volume 0\nsound-volume 101\nread-aloud 1\n");
  CHECK(beyond == Settings{.reading_pace = 1, .voice_speed = 5, .voice_percent = 25});
}

TEST_CASE("settings are found where they were kept, and nothing where there is no such file") {
  const test::TempFolder folder;
  CHECK_FALSE(ui::find_settings(folder / "missing"));
  CHECK_FALSE(ui::find_settings(folder.path()));
  test::write(folder / "there", "text 160\n");
  CHECK(ui::find_settings(folder / "there") == Settings{.text_percent = 160});
}

TEST_CASE("text grows and shrinks by sizes, and not beyond the ends") {
  CHECK(ui::larger_text(100) == 120);
  CHECK(ui::larger_text(130) == 140);
  CHECK(ui::larger_text(225) == 250);
  CHECK(ui::larger_text(250) == 250);
  CHECK(ui::smaller_text(250) == 225);
  CHECK(ui::smaller_text(130) == 120);
  CHECK(ui::smaller_text(100) == 100);
}

TEST_CASE("colours and motion are those of the system only where nothing else is wanted") {
  const os::DesktopWish nothing, night{true, false, false}, contrast{true, true, true};
  using enum ui::Colours;
  CHECK(&ui::theme_of(of_system, nothing) == &gui::light_theme());
  CHECK(&ui::theme_of(of_system, night) == &gui::dark_theme());
  CHECK(&ui::theme_of(of_system, contrast) == &gui::high_contrast_theme());
  CHECK(&ui::theme_of(light, contrast) == &gui::light_theme());
  CHECK(&ui::theme_of(dark, nothing) == &gui::dark_theme());
  CHECK(&ui::theme_of(high_contrast, nothing) == &gui::high_contrast_theme());
  CHECK_FALSE(ui::moves_less(ui::Motion::of_system, nothing));
  CHECK(ui::moves_less(ui::Motion::of_system, contrast));
  CHECK_FALSE(ui::moves_less(ui::Motion::usual, contrast));
  CHECK(ui::moves_less(ui::Motion::less, nothing));
}
