#include "player/gui/theme.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace rollcall::gui;

TEST_CASE("contrast is that of WCAG 2.1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
  CHECK(contrast({20, 40, 60}, {20, 40, 60}) == doctest::Approx(1));
}

TEST_CASE("all text has a contrast of 4.5 to 1 and every control's edge 3 to 1, in every theme") {
  for (const Theme* theme : {&light_theme(), &dark_theme(), &high_contrast_theme()}) {
    for (const Colour surface : {theme->ground, theme->card, theme->tint}) {
      CHECK(contrast(theme->ink, surface) >= 7);
      CHECK(contrast(theme->soft, surface) >= 4.5);
      CHECK(contrast(theme->accent, surface) >= 4.5);
      CHECK(contrast(theme->edge, surface) >= 3);
    }
    CHECK(contrast(theme->on_accent, theme->accent) >= 4.5);
    CHECK(contrast(theme->on_accent, theme->accent_deep) >= 4.5);
    CHECK(contrast(theme->accent, theme->line) >= 3);
  }
}

TEST_CASE("with high contrast all text has 7 to 1 and every control's edge 4.5 to 1") {
  const Theme& theme = high_contrast_theme();
  for (const Colour surface : {theme.ground, theme.card, theme.tint}) {
    for (const Colour letters : {theme.ink, theme.soft, theme.accent}) CHECK(contrast(letters, surface) >= 7);
    CHECK(contrast(theme.edge, surface) >= 4.5);
  }
  CHECK(contrast(theme.on_accent, theme.accent) >= 7);
  CHECK(contrast(theme.on_accent, theme.accent_deep) >= 7);
  CHECK(contrast(theme.line, theme.card) >= 4.5);
}
