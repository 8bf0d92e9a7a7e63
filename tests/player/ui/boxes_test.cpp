#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "authoring/check/layout_limits.h"
#include "tests/player/ui/headless.h"

using namespace rollcall;
using check::Box;

namespace {

/// A scene in the smallest window for letters of 200 %, with the same text as its heading, an option and a look.
class SmallWindow {
 public:
  SmallWindow() {
    x_person.model.settings.text_percent = 200;
    x_person.size(800, 600);
  }

  /// How high the player makes the text of this widget.
  float height(const std::string& text, Box box) {
    ui::SceneView view;
    const std::string other = "Something else";
    view.place.title = box == Box::title ? text : other;
    view.decisions = {{0, box == Box::option ? text : other, 0}};
    view.inquiries = {{1, box == Box::aside ? text : other, 0}};
    x_person.show(view);
    const auto& widgets = x_person.screen().widgets();
    const auto widget =
        std::find_if(widgets.begin(), widgets.end(), [&](const access::Widget& one) { return one.name == text; });
    REQUIRE(widget != widgets.end());
    return widget->area.height;
  }

 private:
  test::Headless x_person;
};

/// How high the same text is in the box that the checks know.
float expected(const std::string& text, Box box) {
  const check::BoxSize& size = check::boxes[static_cast<std::size_t>(box)];
  text::TextStyle style;
  style.size = size.letters;
  style.weight = size.is_bold ? text::Weight::bold : text::Weight::regular;
  style.line_spacing = size.line_spacing;
  const float letters = std::ceil(test::typesetter().set(text, style, size.width).height());
  switch (box) {
    case Box::option:
      return letters + 22;
    case Box::aside:
      return letters + 12;
    case Box::title:
      break;
  }
  return letters;
}

std::string words(int count) {
  const char* some[] = {"ask", "the", "colleague", "who", "writes", "a", "short", "note", "about", "it"};
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + std::string(some[(i * i + i / 3) % 10]);
  return text;
}

}  // namespace

TEST_CASE("the boxes that the checks measure with are those of the player at 200 %") {
  SmallWindow window;
  for (const Box box : {Box::option, Box::aside, Box::title}) {
    for (int count = 8; count <= 60; ++count) {
      CAPTURE(static_cast<int>(box));
      CAPTURE(words(count));
      CHECK(window.height(words(count), box) == expected(words(count), box));
    }
  }
}
