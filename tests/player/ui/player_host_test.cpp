#include "player/ui/player_host.h"

#include <doctest/doctest.h>

#include "tests/player/ui/site.h"
#include "tests/support/places.h"

using namespace rollcall;
using access::Action;
using access::Outcome;

namespace {

/// Everything that runs in the window, by one clock, without the window.
struct Desk {
  explicit Desk(const test::Site& site)
      : application({site.home(), test::share_folder() / "fonts", progress::Place::pc, "en", 7, {}}, test::english(),
                    clock) {
    host.root().resize(1280, 800, 1);
    settle();
  }

  void settle() {
    host.tick();
    if (host.root().take_stale()) host.lay_out();
  }
  Outcome perform(Action action, access::Role role, std::string_view name, std::string value = {}) {
    const access::Widget* widget = host.root().screen().find(role, name);
    REQUIRE_MESSAGE(widget, name);
    const Outcome outcome = host.perform({action, *widget, std::move(value), clock.steady});
    settle();
    return outcome;
  }
  Outcome press(std::string_view name, access::Role role = access::Role::button) {
    return perform(Action::press, role, name);
  }
  template <class View>
  bool shows() const {
    return std::holds_alternative<View>(application.model().view);
  }
  void play_to_the_clock() {
    press("Add a learner");
    perform(Action::set_value, access::Role::field, "Name", "Amina");
    perform(Action::set_value, access::Role::field, "Staff number", "10442");
    press("Add and continue");
    press("Start");
    press("With a clock");
    press("Begin");
    press(test::thank, access::Role::option);
    press("Continue");
  }

  test::FakeClock clock;
  ui::Application application;
  test::MemoryTextures textures;
  ui::Screens screens{test::typesetter(), textures, test::english()};
  audio::Speaker speaker;
  voice::Voice voice{{}, clock, "no-such-synthesizer"};
  ui::Narrator narrator{voice, test::english()};
  atspi::Bridge bridge{[] {}};  // which no frame starts
  ui::PlayerHost host{application, screens, speaker, narrator, bridge, clock};
};

}  // namespace

TEST_CASE("a module can be played by what an assistive technology asks for alone") {
  test::Site site;
  site.install();
  Desk desk(site);
  CHECK_FALSE(desk.host.milliseconds_to_tick());
  desk.play_to_the_clock();
  CHECK(desk.shows<ui::SceneView>());
  CHECK(desk.press(test::report, access::Role::option) == Outcome::done);
  CHECK(desk.shows<ui::PassageView>());
}

TEST_CASE("one clock counts down, turns the page, and tells what cannot have been meant for the next one") {
  test::Site site;
  site.install();
  Desk desk(site);
  desk.play_to_the_clock();
  CHECK(desk.host.milliseconds_to_tick() == 1000);
  desk.clock.steady += 45000;
  desk.settle();
  REQUIRE(desk.shows<ui::PassageView>());
  ui::Event enter;
  enter.key = ui::Key::enter;
  enter.at = desk.clock.steady_milliseconds() + 900;
  desk.host.answer(enter);
  CHECK(desk.shows<ui::PassageView>());
  desk.clock.steady += 1000;
  CHECK(desk.press("Continue") == Outcome::done);
  CHECK_FALSE(desk.shows<ui::PassageView>());
}

TEST_CASE("a wrong PIN is announced at once") {
  test::Site site;
  Desk desk(site);
  desk.press("Add a learner");
  desk.perform(Action::set_value, access::Role::field, "Name", "Amina");
  desk.perform(Action::set_value, access::Role::field, "Staff number", "10442");
  desk.perform(Action::set_value, access::Role::field, "PIN (optional)", "4712");
  desk.press("Add and continue");
  desk.press("Change learner");
  desk.press("Amina");
  CHECK(desk.host.root().take_announcements().empty());
  desk.perform(Action::set_value, access::Role::field, "PIN", "4713");
  desk.press("Continue");
  const std::vector<access::Announcement> said = desk.host.root().take_announcements();
  REQUIRE(said.size() == 1);
  CHECK(said[0].name.starts_with("This is not the right PIN."));
  CHECK(said[0].live == access::Live::assertive);
  desk.perform(Action::set_value, access::Role::field, "PIN", "4714");
  desk.press("Continue");
  CHECK(desk.host.root().take_announcements() == said);
}

TEST_CASE("what hinders the voice is told above the page, once, and everything else goes on") {
  test::Site site;
  site.install();
  Desk desk(site);
  CHECK_FALSE(desk.host.milliseconds_to_tick());
  ui::Event key;
  key.key = ui::Key::f4;
  desk.host.answer(key);
  CHECK(desk.host.milliseconds_to_tick() == 0);
  desk.settle();
  REQUIRE(desk.application.model().news.size() == 1);
  CHECK(desk.application.model().news[0].text().starts_with("Nothing can be read aloud: espeak-ng is missing"));
  CHECK_FALSE(desk.host.milliseconds_to_tick());
  desk.host.answer(key);
  desk.settle();
  CHECK(desk.application.model().news.size() == 1);
  desk.play_to_the_clock();
  CHECK(desk.shows<ui::SceneView>());
}
