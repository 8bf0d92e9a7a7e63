#include "player/access/focus.h"

#include <doctest/doctest.h>

using namespace rollcall::access;

namespace {

Widget widget(std::string id, Role role = Role::button, std::string group = {}) {
  Widget made;
  made.id = id;
  made.role = role;
  made.name = std::move(id);
  made.group = std::move(group);
  made.area = made.visible = {0, 0, 10, 10};
  return made;
}

/// Heading, two options, a button that is off, "Leave".
Screen scene() {
  Screen screen;
  screen.add(widget("", Role::heading));
  screen.add(widget("thank", Role::option, "options"));
  screen.add(widget("talk", Role::option, "options"));
  Widget off = widget("off");
  off.enabled = false;
  screen.add(off);
  screen.add(widget("leave"));
  return screen;
}

std::string walked(Focus& focus, const Screen& screen, Key key, int times) {
  std::string path;
  for (int i = 0; i < times; ++i) {
    focus.press(screen, {key});
    path += focus.id() + " ";
  }
  return path;
}

}  // namespace

TEST_CASE("Tab visits everything that can be used, in order, and starts again") {
  Focus focus;
  CHECK(walked(focus, scene(), Key::tab, 4) == "thank talk leave thank ");
}

TEST_CASE("Shift-Tab goes the other way") {
  Focus focus;
  CHECK(walked(focus, scene(), Key::back_tab, 4) == "leave talk thank leave ");
}

TEST_CASE("arrows walk within the group and stop at its ends") {
  Focus focus;
  CHECK(walked(focus, scene(), Key::down, 3) == "thank talk talk ");
  CHECK(walked(focus, scene(), Key::up, 2) == "thank thank ");
  focus.set("leave");
  CHECK(focus.press(scene(), {Key::down}).outcome == Focus::Outcome::ignored);
}

TEST_CASE("Enter and Space activate what has the focus, and nothing without it") {
  Focus focus;
  CHECK(focus.press(scene(), {Key::enter}).outcome == Focus::Outcome::ignored);
  focus.set("talk");
  CHECK(focus.press(scene(), {Key::enter}).activated == "talk");
  CHECK(focus.press(scene(), {Key::space}).activated == "talk");
  focus.set("off");
  CHECK(focus.press(scene(), {Key::enter}).outcome == Focus::Outcome::ignored);
}

TEST_CASE("a number takes the option with that number and no button") {
  Focus focus;
  CHECK(focus.press(scene(), {Key::digit, 2}).activated == "talk");
  CHECK(focus.press(scene(), {Key::digit, 3}).outcome == Focus::Outcome::ignored);
  CHECK(focus.press(scene(), {Key::digit, 0}).outcome == Focus::Outcome::ignored);
}

TEST_CASE("a new screen gives the focus to its field, else to its primary button, else to nothing") {
  Screen screen = scene();
  Focus focus;
  focus.set("leave");
  focus.arrive(screen);
  CHECK(focus.id().empty());
  Widget primary = widget("continue");
  primary.primary = true;
  screen.add(primary);
  focus.arrive(screen);
  CHECK(focus.id() == "continue");
  screen.add(widget("name", Role::field));
  focus.arrive(screen);
  CHECK(focus.id() == "name");
}

TEST_CASE("the focus is dropped when its widget goes or is switched off") {
  Focus focus;
  focus.set("gone");
  focus.settle(scene());
  CHECK(focus.id().empty());
  focus.set("off");
  focus.settle(scene());
  CHECK(focus.id().empty());
}

TEST_CASE("an empty screen answers no key") {
  Focus focus;
  for (const Key key : {Key::tab, Key::back_tab, Key::up, Key::down, Key::enter, Key::space, Key::digit}) {
    CHECK(focus.press({}, {key, 1}).outcome == Focus::Outcome::ignored);
  }
}

TEST_CASE("the ring shows after a key and hides for the mouse") {
  Focus focus;
  CHECK_FALSE(focus.ring());
  focus.press(scene(), {Key::tab});
  CHECK(focus.ring());
  focus.hide_ring();
  CHECK_FALSE(focus.ring());
}

TEST_CASE("the pointer meets the widget on top, and only where it can be seen") {
  Screen screen;
  Widget under = widget("under");
  under.visible = {0, 5, 10, 5};
  screen.add(under);
  CHECK(screen.at(5, 2) == nullptr);
  CHECK(screen.at(5, 7)->id == "under");
  screen.add(widget("over"));
  CHECK(screen.at(5, 7)->id == "over");
  CHECK(screen.at(10, 7) == nullptr);
}

TEST_CASE("widgets are found by id, and by role and name") {
  const Screen screen = scene();
  CHECK(screen.find("talk")->role == Role::option);
  CHECK(screen.find(Role::button, "leave"));
  CHECK_FALSE(screen.find(Role::field, "leave"));
  CHECK_FALSE(screen.find(""));
}
