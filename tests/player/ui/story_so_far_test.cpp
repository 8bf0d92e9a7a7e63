// The story so far in front of a person: how one comes to it, through it and back.
#include <doctest/doctest.h>

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

bool is_told(const Opened& rollcall) { return rollcall.application.model().story.has_value(); }

}  // namespace

TEST_CASE("the key of the story so far is known by its place and by what it types, and does one thing") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.person.letter('h', "р");  // on a Russian keyboard
  CHECK(is_told(rollcall));
  rollcall.person.letter('h', "ا");  // on an Arabic one
  CHECK_FALSE(is_told(rollcall));
  rollcall.person.letter('j', "h");  // on a Dvorak one
  CHECK(is_told(rollcall));
  rollcall.person.type("j");
  CHECK(is_told(rollcall));
}

TEST_CASE("a letter that is typed into a field is no shortcut") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.person.press("Add a learner");
  rollcall.person.letter('h', "h");
  CHECK(rollcall.person.shows("h"));
}

TEST_CASE("the story so far opens at its end, and the keys move it to its beginning and back") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.person.size(700, 420);
  rollcall.begin();
  rollcall.press_all({talk, "Continue", "Continue", "Story so far"});
  const auto sees = [&](std::string_view name) {
    for (const access::Widget& widget : rollcall.person.screen().widgets()) {
      if (widget.name == name) return widget.visible.height > 5;
    }
    return false;
  };
  CHECK(rollcall.person.focused() == "Back to where you were");
  CHECK(sees("Back to where you were"));
  CHECK_FALSE(sees("Week one"));
  rollcall.person.key(Key::home);
  CHECK(sees("Week one"));
  rollcall.person.key(Key::page_down);
  CHECK_FALSE(sees("Story so far"));
  rollcall.person.key(Key::end);
  CHECK(sees("Back to where you were"));
}

TEST_CASE("while a passage is read the story so far ends with it, and nothing is read on by looking") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({talk, "Story so far"});
  CHECK(rollcall.person.shows("Nine. That's late, with little ones at home."));
  CHECK_FALSE(rollcall.person.shows("At the end of the shift he waves from the landing, as one waves to a friend."));
  CHECK_FALSE(rollcall.person.shows("Week four"));
  rollcall.press_all({"Back to where you were", "Continue", "Story so far"});
  CHECK(rollcall.person.shows("At the end of the shift he waves from the landing, as one waves to a friend."));
}

TEST_CASE("a part of the debrief stands as it was left") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next"});
  const std::string before = rollcall.person.seen();
  rollcall.press_all({"Story so far", "Back to where you were"});
  CHECK(rollcall.person.shows("Your path"));
  CHECK(rollcall.person.seen() == before);
}

TEST_CASE("the time of a decision goes on while the story so far is read, and stays in sight") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", thank, "Continue", "Story so far"});
  CHECK(rollcall.person.shows("Time left"));
  rollcall.clock.steady += 10'000;
  CHECK(rollcall.application.tick());
  rollcall.person.screens().lay_out(rollcall.application.model());
  CHECK(is_told(rollcall));
  CHECK(rollcall.person.shows("Week one"));
  rollcall.clock.steady += 60'000;
  CHECK(rollcall.application.tick());
  CHECK_FALSE(is_told(rollcall));
  CHECK(rollcall.view<ui::PassageView>()->timed_out);
}

TEST_CASE("closed while the story so far lies open, it opens again on the line that was being read") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({talk, "Continue", "Story so far"});
  }
  Opened again(site);
  again.press_all({"Amina", "Continue"});
  CHECK_FALSE(is_told(again));
  REQUIRE(again.view<ui::PassageView>());
  CHECK(again.view<ui::PassageView>()->chosen.empty());
  again.person.press("Story so far");
  CHECK(again.person.shows("Nine. That's late, with little ones at home."));
}

TEST_CASE("in the language of the module the story so far is told from right to left") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "العربية", "Begin", "Story so far"});
  CHECK(rollcall.application.model().chrome.right_to_left);
  CHECK(rollcall.person.shows("الأسبوع الأول"));
}
