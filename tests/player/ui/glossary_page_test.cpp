// The words of a module in front of a person: how one comes to them, through them and back.
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

constexpr const char* conditioning =
    "conditioning: Winning influence in small steps, each of which seems harmless. It starts with testing.";
constexpr const char* testing = "testing: A small request that shows how you answer to a large one.";

bool is_open(const Opened& rollcall) { return rollcall.application.model().glossary.has_value(); }

}  // namespace

TEST_CASE("first letters are typed at once, leave the words that begin so, and are gone the next time") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.person.letter('w', "w");
  CHECK(rollcall.person.shows("2 words of 2"));
  rollcall.person.type("Te");
  CHECK(rollcall.person.shows("1 word of 2"));
  CHECK(rollcall.person.shows(testing));
  CHECK_FALSE(rollcall.person.shows(conditioning));
  rollcall.person.type("x");
  CHECK(rollcall.person.shows("No word of this module begins so."));
  rollcall.person.key(Key::escape);
  rollcall.person.letter('w', "w");
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
