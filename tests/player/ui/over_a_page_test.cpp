// What lies over a page of a module and leads back to it: the story so far and the words.
#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Opened;
using test::report;
using test::Site;
using test::tell;
using test::thank;
using ui::Key;

namespace {

struct OverPage {
  const char* name;   ///< of its sign in the bar
  const char* leave;  ///< the same while it lies open
  char letter;
  const char* told;  ///< on it at the first decision
  bool on_cover;     ///< before anything was told
};

const OverPage told_so_far{"Story so far", "Leave the story so far", 'h',
                           "Your fourth late shift. Lorne stands by the sink.", false};
const OverPage words{"All words of this module", "Leave the words", 'w',
                     "testing: A small request that shows how you answer to a large one.", true};

bool lies_open(const Opened& rollcall) {
  return rollcall.application.model().story || rollcall.application.model().glossary;
}

}  // namespace

TEST_CASE("story and words can be asked for on every page of a module, and nowhere else") {
  for (const OverPage& over : {told_so_far, words}) {
    CAPTURE(over.name);
    Site site;
    site.install();
    Opened rollcall(site);
    const auto can = [&] { return rollcall.person.find(over.name) != nullptr; };
    rollcall.add("Amina", "10442");
    CHECK_FALSE(can());
    rollcall.person.press("Start");
    CHECK(can() == over.on_cover);
    rollcall.person.press("Begin");
    for (const char* name : {thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next",
                             "Next", "Next", "To your record"}) {
      CHECK_MESSAGE(can(), name);
      rollcall.person.press(name);
    }
    CHECK(can());
    rollcall.person.press("Back to the library");
    CHECK_FALSE(can());
  }
}

TEST_CASE("story and words lead back to the very place: what is read, how far it was scrolled, and the focus") {
  for (const OverPage& over : {told_so_far, words}) {
    CAPTURE(over.name);
    Site site;
    site.install();
    Opened rollcall(site);
    rollcall.person.size(700, 420);
    rollcall.begin();
    for (int i = 0; i < 3; ++i) rollcall.person.key(Key::tab);
    const std::string before = rollcall.person.seen(), focused = rollcall.person.focused();
    REQUIRE(rollcall.person.screen().widgets().front().area.y < 60);  // it is scrolled
    const auto returns = [&](const std::function<void()>& leave) {
      rollcall.person.letter(over.letter, std::string(1, over.letter));
      REQUIRE(lies_open(rollcall));
      CHECK(rollcall.person.shows(over.told));
      leave();
      CHECK_FALSE(lies_open(rollcall));
      CHECK(rollcall.person.seen() == before);
      CHECK(rollcall.person.focused() == focused);
    };
    returns([&] { rollcall.person.key(Key::escape); });
    returns([&] { rollcall.person.key(Key::enter); });
    returns([&] { rollcall.person.press("Back to where you were"); });
    returns([&] { rollcall.person.press(over.leave); });
  }
}

TEST_CASE("the debrief that is looked at again tells the story too") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next", "Next",
                      "Next", "To your record", "Back to the library", "See the debrief", "Story so far"});
  CHECK(rollcall.person.shows("Steady"));
}

TEST_CASE("the letter that has opened the story so far closes it too") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  const std::string before = rollcall.person.seen();
  rollcall.person.letter('h', "h");
  REQUIRE(lies_open(rollcall));
  rollcall.person.letter('h', "h");
  CHECK_FALSE(lies_open(rollcall));
  CHECK(rollcall.person.seen() == before);
}
