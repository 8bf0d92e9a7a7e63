#include "player/gui/root_view.h"

#include <doctest/doctest.h>

#include "player/gui/painter.h"
#include "tests/player/gui/raster.h"
#include "tests/player/ui/headless.h"

using namespace rollcall;
using access::Action;
using access::Outcome;

namespace {

/// A page of its own kind, so that the toolkit is seen to know none: a field, a list longer than the window, a status,
/// and at the left a pane that does not scroll.
class Ledger final : public gui::Content {
 public:
  gui::Look look() const override {
    return {page, 100, gui::light_theme(), facing, pictures, note.empty() ? gui::Layer::page : gui::Layer::over};
  }
  gui::Rectangle scrolled_part(const gui::Metrics& metrics) const override {
    return {pane, 0, metrics.window_width - pane, metrics.window_height};
  }
  void turn_page() override { name.clear(); }
  void draw_scrolled(gui::Frame& frame) override {
    frame.at(note.empty() ? "lines" : "note");
    if (!note.empty()) {
      frame.paragraph(note);
      if (frame.button("away", "Put it away")) note.clear();
      return;
    }
    frame.field("name", "Name", name, 5);
    for (int i = 0; i < lines; ++i) {
      const std::string number = std::to_string(i);
      frame.paragraph("Line " + number);
      if (frame.button("take " + number, "Take " + number, {.enabled = i != 1})) taken.push_back(i);
    }
    if (taken.empty()) return;
    const gui::Frame::LiveRegion live(frame, access::Live::polite);
    frame.paragraph("Taken: " + std::to_string(taken.back()));
  }
  void draw_fixed(gui::Frame& frame) override {
    frame.move_to(0, 0, pane);
    if (frame.button("leave", "Leave")) ++left;
    if (frame.symbol_button("note", gui::Icon::document, "Note", {0, 300, 44, 44}, 'h')) note = "A note";
  }

  static constexpr float pane = 200;
  std::uint64_t page = 1;
  gui::Facing facing = gui::Facing::natural;
  int lines = 30;
  gui::Pictures pictures;
  gui::Field name;
  std::vector<int> taken;
  std::string note;  ///< lies over the page
  int left = 0;
};

struct Person {
  Person() {
    root.resize(800, 600, 1);
    root.lay_out(ledger);
  }
  access::Widget widget(std::string_view id) const {
    const access::Widget* found = root.screen().find(id);
    REQUIRE_MESSAGE(found, id);
    return *found;
  }
  Outcome perform(Action action, const access::Widget& widget, std::string value = {}) {
    const Outcome outcome = root.perform({action, widget, std::move(value), now}, ledger);
    root.lay_out(ledger);
    return outcome;
  }
  void key(gui::Key key) {
    gui::Event event;
    event.key = key;
    event.at = now;
    root.answer(event, ledger);
    root.lay_out(ledger);
  }

  test::MemoryTextures textures;
  language::Words words;
  Ledger ledger;
  gui::RootView root{test::typesetter(), textures, words};
  std::uint64_t now = 10'000;
};

}  // namespace

TEST_CASE("widgets say what can be done with them") {
  Person person;
  CHECK(person.widget("name").can(Action::set_value));
  CHECK_FALSE(person.widget("name").can(Action::press));
  CHECK(person.widget("take 0").can(Action::press));
  CHECK_FALSE(person.widget("take 0").can(Action::set_value));
  CHECK_FALSE(person.widget("take 1").can(Action::press));
  CHECK_FALSE(person.widget("take 1").can(Action::focus));
  CHECK_FALSE(person.widget("take 0").can(Action::scroll_into_view));
  CHECK(person.widget("take 29").can(Action::scroll_into_view));
}

TEST_CASE("a page that is first is answered at once, also when it changed before it stood there") {
  test::MemoryTextures textures;
  const language::Words words;
  Ledger ledger;
  gui::RootView root(test::typesetter(), textures, words);
  root.resize(800, 600, 1);
  root.refresh(ledger.page, 5000);
  root.lay_out(ledger);
  gui::Event escape;
  escape.key = gui::Key::escape;
  escape.at = 5010;
  root.answer(escape, ledger);
  CHECK(ledger.left == 1);
}

TEST_CASE("an assistive technology can press what a pointer could") {
  Person person;
  CHECK(person.perform(Action::press, person.widget("take 2")) == Outcome::done);
  CHECK(person.ledger.taken == std::vector<int>{2});
  CHECK(person.root.focus().id() == "take 2");
  CHECK(person.perform(Action::press, person.widget("leave")) == Outcome::done);
  CHECK(person.ledger.left == 1);
}

TEST_CASE("what is pressed out of sight comes into sight") {
  Person person;
  CHECK(person.perform(Action::press, person.widget("take 29")) == Outcome::done);
  CHECK(person.ledger.taken == std::vector<int>{29});
  CHECK(person.widget("take 29").visible == person.widget("take 29").area);
}

TEST_CASE("an assistive technology can fill in a field, by the rules of the field") {
  Person person;
  CHECK(person.perform(Action::set_value, person.widget("name"), "Am\nina Warsame") == Outcome::done);
  CHECK(person.ledger.name.text == "Amina");
  CHECK(person.ledger.name.caret == 5);
  CHECK(person.widget("name").state == "Amina");
  CHECK(person.perform(Action::set_value, person.widget("name"), "") == Outcome::done);
  CHECK(person.ledger.name.text.empty());
}

TEST_CASE("where nothing is written yet, the caret stands at the start of the page, and a number goes on from there") {
  const auto caret = [](const Person& person) {
    const gui::Rectangle field = person.widget("name").area;
    const gui::DisplayList::Fill* found = nullptr;
    for (const auto& command : person.root.display_list().commands()) {
      const auto* fill = std::get_if<gui::DisplayList::Fill>(&command);
      if (fill && fill->area.width <= 3 && access::intersection(fill->area, field).width > 0) found = fill;
    }
    REQUIRE(found);
    return (found->area.x - field.x) / field.width;
  };
  Person person;
  CHECK(caret(person) < 0.1F);
  person.ledger.facing = gui::Facing::mirrored;
  person.root.lay_out(person.ledger);
  CHECK(caret(person) > 0.9F);
  gui::Event digit;
  digit.kind = gui::Event::Kind::text;
  digit.text = "2";
  digit.at = person.now;
  person.root.answer(digit, person.ledger);
  person.root.lay_out(person.ledger);
  CHECK(caret(person) > 0.5F);
  CHECK(caret(person) < 1.0F);
}

TEST_CASE("focus goes where an assistive technology puts it") {
  Person person;
  CHECK(person.perform(Action::focus, person.widget("take 20")) == Outcome::done);
  CHECK(person.root.focus().id() == "take 20");
  CHECK(person.widget("take 20").visible == person.widget("take 20").area);
  person.key(gui::Key::enter);
  CHECK(person.ledger.taken == std::vector<int>{20});
}

TEST_CASE("text out of sight can be scrolled into it, and nothing else happens") {
  Person person;
  const std::string focus = person.root.focus().id();
  const access::Widget* line = person.root.screen().find(access::Role::text, "Line 25");
  REQUIRE(line);
  CHECK(line->can(Action::scroll_into_view));
  CHECK(person.perform(Action::scroll_into_view, *line) == Outcome::done);
  const access::Widget* seen = person.root.screen().find(access::Role::text, "Line 25");
  CHECK(seen->visible == seen->area);
  CHECK(person.root.focus().id() == focus);
}

TEST_CASE("what is gone, disabled or of another kind is not acted on") {
  Person person;
  const access::Widget last = person.widget("take 29");
  person.ledger.lines = 5;
  person.root.lay_out(person.ledger);
  CHECK(person.perform(Action::press, last) == Outcome::not_possible);
  CHECK(person.perform(Action::press, person.widget("take 1")) == Outcome::not_possible);
  CHECK(person.perform(Action::set_value, person.widget("take 2"), "x") == Outcome::not_possible);
  CHECK(person.perform(Action::press, {}) == Outcome::not_possible);
  CHECK(person.ledger.taken.empty());
}

TEST_CASE("what was meant for a page that turned by itself is not carried out on the next") {
  Person person;
  ++person.ledger.page;
  person.root.refresh(person.ledger.page, person.now);
  person.root.lay_out(person.ledger);
  person.now += 500;
  CHECK(person.perform(Action::press, person.widget("take 0")) == Outcome::too_early);
  CHECK(person.ledger.taken.empty());
  person.now += 600;
  CHECK(person.perform(Action::press, person.widget("take 0")) == Outcome::done);
}

TEST_CASE("a status is announced when it appears") {
  Person person;
  CHECK(person.root.take_announcements().empty());
  person.perform(Action::press, person.widget("take 2"));
  CHECK(person.root.take_announcements() == std::vector<access::Announcement>{{"Taken: 2", "", access::Live::polite}});
  person.perform(Action::focus, person.widget("take 3"));
  CHECK(person.root.take_announcements().empty());
}

TEST_CASE("only the part that scrolls moves, and its bar stands at its end edge in both directions") {
  for (const gui::Facing facing : {gui::Facing::natural, gui::Facing::mirrored}) {
    Person person;
    person.ledger.facing = facing;
    person.root.lay_out(person.ledger);
    const access::Rectangle leave = person.widget("leave").area;
    const float start = person.widget("take 0").area.y;
    gui::Event event;
    event.x = facing == gui::Facing::natural ? 797 : 3;
    event.y = 10;
    event.kind = gui::Event::Kind::pointer_down;
    person.root.answer(event, person.ledger);
    event.y = 900;
    event.kind = gui::Event::Kind::pointer_moved;
    person.root.answer(event, person.ledger);
    person.root.lay_out(person.ledger);
    CHECK(person.widget("take 0").area.y < start);
    CHECK(person.widget("leave").area == leave);
  }
}

TEST_CASE("what was typed goes with the page") {
  Person person;
  person.perform(Action::set_value, person.widget("name"), "Ania");
  ++person.ledger.page;
  person.root.lay_out(person.ledger);
  CHECK(person.ledger.name.text.empty());
}

TEST_CASE("a page over which something lay stands as it was left: scrolled, with its focus and what was typed") {
  Person person;
  person.perform(Action::set_value, person.widget("name"), "Ania");
  person.perform(Action::focus, person.widget("take 20"));
  const access::Rectangle before = person.widget("take 20").area;
  person.ledger.note = "A note";
  person.root.lay_out(person.ledger);
  CHECK(person.root.focus().id().empty());
  CHECK_FALSE(person.root.screen().find("take 20"));
  person.perform(Action::press, person.widget("away"));
  CHECK(person.widget("take 20").area == before);
  CHECK(person.root.focus().id() == "take 20");
  CHECK(person.ledger.name.text == "Ania");
}

TEST_CASE("a page that turned under what lay over it appears from its top") {
  Person person;
  person.perform(Action::focus, person.widget("take 20"));
  person.ledger.note = "A note";
  person.root.lay_out(person.ledger);
  ++person.ledger.page;
  person.ledger.note.clear();
  person.root.lay_out(person.ledger);
  CHECK(person.widget("take 0").visible == person.widget("take 0").area);
  CHECK(person.root.focus().id() == "name");
}

TEST_CASE("what was announced is not announced again when what lay over it is gone") {
  Person person;
  person.perform(Action::press, person.widget("take 2"));
  CHECK(person.root.take_announcements().size() == 1);
  person.ledger.note = "A note";
  person.root.lay_out(person.ledger);
  person.perform(Action::press, person.widget("away"));
  CHECK(person.root.take_announcements().empty());
}

TEST_CASE("a letter presses what has it for a shortcut, unless a field waits for it") {
  Person person;
  const auto letter = [&](bool repeated = false) {
    gui::Event event;
    event.key = gui::Key::letter;
    event.letter = 'h';
    event.repeated = repeated;
    event.at = person.now;
    person.root.answer(event, person.ledger);
    person.root.lay_out(person.ledger);
  };
  CHECK(person.widget("note").state == "H");
  REQUIRE(person.root.focus().id() == "name");
  letter();
  CHECK(person.ledger.note.empty());
  person.perform(Action::focus, person.widget("take 0"));
  letter(true);
  CHECK(person.ledger.note.empty());
  letter();
  CHECK(person.ledger.note == "A note");
}

TEST_CASE("a display list lasts as long as the texts in it") {
  Person person;
  const std::uint64_t round = person.root.display_list().round();
  CHECK(person.root.texts().keeps(round));
  person.root.texts().begin_round();
  person.root.texts().begin_round();
  CHECK(person.root.texts().keeps(round));
  person.root.texts().begin_round();
  CHECK_FALSE(person.root.texts().keeps(round));
}
