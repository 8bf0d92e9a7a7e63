// The words of a module in front of a person: how one comes to them, through them and back.
#include <doctest/doctest.h>

#include <functional>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::report;
using test::Site;
using test::talk;
using test::tell;
using test::thank;
using ui::Key;

namespace {

constexpr const char* conditioning =
    "conditioning: Winning influence in small steps, each of which seems harmless. It starts with testing.";
constexpr const char* testing = "testing: A small request that shows how you answer to a large one.";

/// Names, states and places of all that is on the screen.
std::string screen(const Opened& rollcall) {
  std::string all;
  for (const access::Widget& widget : rollcall.person.screen().widgets())
    all += widget.name + "|" + widget.state + "|" + std::to_string(widget.area.y) + "\n";
  return all;
}

bool is_open(const Opened& rollcall) { return rollcall.application.model().glossary.has_value(); }

void letter(Opened& rollcall, char key) {
  ui::Event event;
  event.key = Key::letter;
  event.letter = key;
  rollcall.person.answer(event);
  rollcall.person.type(std::string(1, key));
}

}  // namespace

TEST_CASE("the words of a module can be asked for on its cover and on every page of it, and nowhere else") {
  Site site;
  site.install();
  Opened rollcall(site);
  const auto can = [&] { return rollcall.person.find("All words of this module") != nullptr; };
  rollcall.add("Amina", "10442");
  CHECK_FALSE(can());
  rollcall.person.press("Start");
  CHECK(can());
  rollcall.person.press("Begin");
  for (const char* name : {thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next", "Next",
                           "Next", "To your record"}) {
    CHECK_MESSAGE(can(), name);
    rollcall.person.press(name);
  }
  CHECK(can());
  rollcall.person.press("Back to the library");
  CHECK_FALSE(can());
}

TEST_CASE("the words lead back to the very place: what is read, how far it was scrolled, and the focus") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.person.size(700, 420);
  rollcall.begin();
  for (int i = 0; i < 3; ++i) rollcall.person.key(Key::tab);
  const std::string before = screen(rollcall), focused = rollcall.person.focused();
  const auto returns = [&](const std::function<void()>& leave) {
    letter(rollcall, 'w');
    REQUIRE(is_open(rollcall));
    CHECK(rollcall.person.shows(conditioning));
    leave();
    CHECK_FALSE(is_open(rollcall));
    CHECK(screen(rollcall) == before);
    CHECK(rollcall.person.focused() == focused);
  };
  returns([&] { rollcall.person.key(Key::escape); });
  returns([&] { rollcall.person.key(Key::enter); });
  returns([&] { rollcall.person.press("Back to where you were"); });
  returns([&] { rollcall.person.press("Leave the words"); });
}

TEST_CASE("first letters are typed at once, leave the words that begin so, and are gone the next time") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  letter(rollcall, 'w');
  CHECK(rollcall.person.shows("2 words of 2"));
  rollcall.person.type("Te");
  CHECK(rollcall.person.shows("1 word of 2"));
  CHECK(rollcall.person.shows(testing));
  CHECK_FALSE(rollcall.person.shows(conditioning));
  rollcall.person.type("x");
  CHECK(rollcall.person.shows("No word of this module begins so."));
  rollcall.person.key(Key::escape);
  letter(rollcall, 'w');
  CHECK(rollcall.person.shows("2 words of 2"));
}

TEST_CASE("how many words are left is said without being asked for") {
  Headless person;
  person.show(test::sample_scene());
  person.lay_over(test::sample_glossary());
  const access::Widget* found = person.screen().find(access::Role::text, "2 words of 2");
  REQUIRE(found);
  CHECK(found->live == access::Live::polite);
}

TEST_CASE("story and words never lie over each other") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({talk, "Story so far", "All words of this module"});
  CHECK(is_open(rollcall));
  CHECK_FALSE(rollcall.application.model().story);
  rollcall.person.press("Story so far");
  CHECK_FALSE(is_open(rollcall));
  CHECK(rollcall.application.model().story);
  rollcall.person.press("Back to where you were");
  CHECK(rollcall.person.shows("Nine. That's late, with little ones at home."));
}

TEST_CASE("the words are those of the language of the module, from right to left where it is written so") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "العربية", "Words of this module"});
  CHECK(is_open(rollcall));
  CHECK(rollcall.application.model().chrome.right_to_left);
  rollcall.person.type("اخت");
  CHECK(rollcall.person.shows("1 word of 2"));
  CHECK(rollcall.person.shows("الاختبار: طلب صغير يُظهر كيف تجيب عن طلب كبير."));
}

TEST_CASE("a module that explains no word has no page for them") {
  Headless person;
  ui::StartView view = test::sample_start();
  view.cover.words = false;
  person.show(view);
  CHECK_FALSE(person.find("Words of this module"));
  CHECK_FALSE(person.find("All words of this module"));
}
