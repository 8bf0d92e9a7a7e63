#include <doctest/doctest.h>

#include <utility>

#include "player/gui/painter.h"
#include "player/gui/root_view.h"
#include "tests/player/gui/raster.h"
#include "tests/player/ui/golden.h"
#include "tests/player/ui/headless.h"

using namespace rollcall;

namespace {

/// A page with a field of several lines, one of one line, a secret, and a button that goes on.
class Desk final : public gui::Content {
 public:
  gui::Look look() const override { return {1, percent, gui::light_theme(), facing, pictures}; }
  gui::Rectangle scrolled_part(const gui::Metrics& metrics) const override {
    return {0, 0, metrics.window_width, metrics.window_height};
  }
  void turn_page() override {}
  void draw_scrolled(gui::Frame& frame) override {
    frame.field("report", "Report", report, {.limit = 500, .lines = gui::Lines::several, .height = 3, .error = error});
    frame.field("name", "Name", name, {.limit = 500});
    frame.field("pin", "PIN", pin, 4, gui::Secrecy::hidden);
    if (frame.button("send", "Send", {.kind = gui::Button::Kind::primary})) ++sent;
    frame.space(2000);
  }
  void draw_fixed(gui::Frame&) override {}

  int percent = 100;
  gui::Facing facing = gui::Facing::natural;
  gui::Pictures pictures;
  gui::Field report, name, pin;
  std::string error;
  int sent = 0;
};

struct Clerk {
  Clerk() {
    root.resize(800, 600, 1);
    root.lay_out(desk);
  }
  const access::Widget& widget(std::string_view id) const {
    const access::Widget* found = root.screen().find(id);
    REQUIRE_MESSAGE(found, id);
    return *found;
  }
  void answer(gui::Event event) {
    event.at = now;
    root.answer(event, desk);
    root.lay_out(desk);
  }
  void key(gui::Key key, bool control = false) {
    gui::Event event;
    event.key = key;
    event.control = control;
    answer(event);
  }
  void type(std::string text) {
    gui::Event event;
    event.kind = gui::Event::Kind::text;
    event.text = std::move(text);
    answer(event);
  }
  void pointer(gui::Event::Kind kind, float x, float y, bool shift = false) {
    gui::Event event;
    event.kind = kind;
    event.x = x;
    event.y = y;
    event.shift = shift;
    answer(event);
  }
  void click(float x, float y, bool shift = false) {
    pointer(gui::Event::Kind::pointer_moved, x, y);
    pointer(gui::Event::Kind::pointer_down, x, y, shift);
    pointer(gui::Event::Kind::pointer_up, x, y);
  }
  bool says(std::string_view text) const { return root.screen().find(access::Role::text, text) != nullptr; }

  test::MemoryTextures textures;
  language::Words words;
  Desk desk;
  gui::RootView root{test::typesetter(), textures, words};
  std::uint64_t now = 10'000;
};

}  // namespace

TEST_CASE("Enter makes a line in a field of several, and leaves with Ctrl; Tab leaves too") {
  Clerk clerk;
  clerk.type("One");
  clerk.key(gui::Key::enter);
  clerk.type("two");
  CHECK(clerk.desk.report.text == "One\ntwo");
  clerk.key(gui::Key::up);
  CHECK(clerk.desk.report.caret == 3);
  CHECK(clerk.desk.sent == 0);
  clerk.key(gui::Key::enter, true);
  CHECK(clerk.desk.sent == 1);
  CHECK(clerk.desk.report.text == "One\ntwo");
  clerk.key(gui::Key::tab);
  CHECK(clerk.root.focus().id() == "name");
  clerk.key(gui::Key::enter);
  CHECK(clerk.desk.sent == 2);
}

TEST_CASE("a field tells what stands in it, where the caret is and what is selected") {
  Clerk clerk;
  clerk.type("Lorne");
  clerk.key(gui::Key::select_all);
  CHECK(clerk.widget("report").several_lines);
  CHECK(clerk.widget("report").state == "Lorne");
  CHECK(clerk.widget("report").caret == 5);
  CHECK(clerk.widget("report").anchor == 0U);
  clerk.key(gui::Key::right);
  CHECK_FALSE(clerk.widget("report").anchor);
  CHECK_FALSE(clerk.widget("name").several_lines);
  clerk.desk.error = "Say who saw it.";
  clerk.root.lay_out(clerk.desk);
  CHECK(clerk.widget("report").error == "Say who saw it.");
  CHECK(clerk.says("Say who saw it."));
}

TEST_CASE("of a secret only the number of its letters is told, and nothing is copied") {
  Clerk clerk;
  clerk.key(gui::Key::tab);
  clerk.key(gui::Key::tab);
  clerk.type("12");
  clerk.type("ض");
  clerk.key(gui::Key::select_all);
  clerk.key(gui::Key::copy);
  CHECK(clerk.root.take_copied().empty());
  CHECK(clerk.widget("pin").state.empty());
  CHECK(clerk.widget("pin").hidden == 3U);
  CHECK(clerk.widget("pin").caret == 3);
  CHECK(clerk.widget("pin").anchor == 0U);
  CHECK_FALSE(clerk.widget("name").hidden);
}

TEST_CASE("a field that is full says how much fits, until there is room again") {
  Clerk clerk;
  clerk.key(gui::Key::tab);
  clerk.key(gui::Key::tab);
  clerk.type("1234");
  CHECK_FALSE(clerk.says("Only 4 characters fit here."));
  clerk.type("5");
  CHECK(clerk.desk.pin.text == "1234");
  CHECK(clerk.says("Only 4 characters fit here."));
  clerk.key(gui::Key::backspace);
  CHECK_FALSE(clerk.says("Only 4 characters fit here."));
}

TEST_CASE("what is selected is given to be copied once, and is cut") {
  Clerk clerk;
  clerk.type("Lorne");
  clerk.key(gui::Key::select_all);
  clerk.key(gui::Key::copy);
  CHECK(clerk.root.take_copied() == "Lorne");
  CHECK(clerk.root.take_copied().empty());
  clerk.key(gui::Key::cut);
  CHECK(clerk.root.take_copied() == "Lorne");
  CHECK(clerk.desk.report.text.empty());
  clerk.key(gui::Key::undo);
  CHECK(clerk.desk.report.text == "Lorne");
}

TEST_CASE("the pointer draws over a text to select it, in both directions of the page") {
  for (const gui::Facing facing : {gui::Facing::natural, gui::Facing::mirrored}) {
    Clerk clerk;
    clerk.desk.facing = facing;
    clerk.desk.name.text = "Lorne said so";
    clerk.root.lay_out(clerk.desk);
    const access::Rectangle area = clerk.widget("name").area;
    const float y = area.y + area.height / 2;
    clerk.click(area.x + area.width - 1, y);
    CHECK(clerk.desk.name.caret == clerk.desk.name.text.size());
    clerk.now += 1000;
    clerk.pointer(gui::Event::Kind::pointer_down, area.x + area.width - 1, y);
    clerk.pointer(gui::Event::Kind::pointer_moved, area.x - 40, y);
    clerk.pointer(gui::Event::Kind::pointer_up, area.x - 40, y);
    CHECK(clerk.desk.name.selected() == "Lorne said so");
    CHECK(clerk.desk.name.caret == 0);
    clerk.pointer(gui::Event::Kind::pointer_moved, area.x + area.width - 1, y);
    CHECK(clerk.desk.name.selected() == "Lorne said so");
  }
}

TEST_CASE("a double click takes a word, a third the line, and Shift goes on from the caret") {
  Clerk clerk;
  clerk.desk.name.text = "Lorne said so";
  clerk.root.lay_out(clerk.desk);
  const access::Rectangle area = clerk.widget("name").area;
  const float x = area.x + 20, y = area.y + area.height / 2;
  clerk.click(x, y);
  CHECK(clerk.desk.name.selected().empty());
  clerk.click(x, y);
  CHECK(clerk.desk.name.selected() == "Lorne");
  clerk.click(x, y);
  CHECK(clerk.desk.name.selected() == "Lorne said so");
  clerk.now += 1000;
  clerk.click(area.x + 1, y);
  CHECK(clerk.desk.name.selected().empty());
  clerk.now += 1000;
  clerk.click(area.x + area.width - 1, y, true);
  CHECK(clerk.desk.name.selected() == "Lorne said so");
}

TEST_CASE("the wheel scrolls in a field of several lines while there is more of it, and then the page") {
  Clerk clerk;
  for (int line = 0; line < 30; ++line) {
    clerk.type("line");
    clerk.key(gui::Key::enter);
  }
  const access::Rectangle area = clerk.widget("report").area;
  const float end = clerk.desk.report.scrolled_y;
  CHECK(end < -100);
  const auto turn = [&](float notches) {
    gui::Event event;
    event.kind = gui::Event::Kind::wheel;
    event.turn = notches;
    clerk.answer(event);
  };
  clerk.pointer(gui::Event::Kind::pointer_moved, area.x + 20, area.y + 20);
  turn(1);
  CHECK(clerk.desk.report.scrolled_y > end);
  CHECK(clerk.widget("report").area == area);
  turn(-50);
  CHECK(clerk.desk.report.scrolled_y <= end);
  turn(-1);
  CHECK(clerk.widget("report").area.y < area.y);
}

TEST_CASE("the caret stays in sight, in a long line and in a long text") {
  Clerk clerk;
  for (const char* id : {"report", "name"}) {
    for (int i = 0; i < 60; ++i) {
      clerk.type("word ");
      REQUIRE(clerk.root.caret());
      const access::Rectangle area = clerk.widget(id).area, caret = *clerk.root.caret();
      CHECK(area.contains(caret.x, caret.y));
      CHECK(area.contains(caret.x + caret.width, caret.y + caret.height - 1));
    }
    clerk.key(gui::Key::home, true);
    const access::Rectangle area = clerk.widget(id).area, caret = *clerk.root.caret();
    CHECK(area.contains(caret.x, caret.y));
    CHECK(caret.x < area.x + 20);
    clerk.key(gui::Key::tab);
  }
  clerk.key(gui::Key::tab);
  CHECK_FALSE(clerk.root.caret());
}

namespace {

/// A report and a name in both directions of writing, of which some is selected.
void check_fields(int percent, gui::Facing facing, const std::string& name) {
  Clerk clerk;
  clerk.desk.percent = percent;
  clerk.desk.facing = facing;
  clerk.desk.error = "Say who saw it.";
  clerk.desk.name.text = "ليلى Warsame";
  clerk.desk.report.text =
      "Lorne قال إن الأنبوب يسرب again, and asked for a bag.\nТомас Әлиев saw it; nobody else did.";
  clerk.desk.report.anchor = std::string("Lor").size();
  clerk.desk.report.caret = std::string("Lorne قال إن الأنبو").size();
  clerk.root.lay_out(clerk.desk);
  gui::Painter painter(clerk.textures, clerk.root.texts());
  test::check_golden(test::rasterise(*painter.paint(clerk.root.display_list(), clerk.desk.pictures, 800, 600)), name);
}

}  // namespace

TEST_CASE("golden: selected in a field of both directions") {
  check_fields(100, gui::Facing::natural, "field-both-directions");
}

TEST_CASE("golden: selected in a field of both directions, at 200 percent, on a page that begins at the right") {
  check_fields(200, gui::Facing::mirrored, "field-both-directions-200");
}
