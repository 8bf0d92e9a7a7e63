#include "player/ui/heard_marks.h"

#include <doctest/doctest.h>

#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"

using namespace rollcall;

TEST_CASE("a sign says that sound is playing, in every size and direction") {
  test::in_small_windows([](test::Headless& person, const language::Words& words) {
    person.model.heard = {true, true};
    person.show(test::sample_scene());
    CHECK(person.shows(words(tr("Sound is playing"))));
    CHECK(person.outside().empty());
    person.model.heard = {};
    person.screens().lay_out(person.model);
    CHECK_FALSE(person.shows(words(tr("Sound is playing"))));
  });
}

TEST_CASE("the signs of what is heard lie over nothing that can be pressed") {
  test::in_small_windows([](test::Headless& person, const language::Words& words) {
    person.model.heard = {true, true};
    for (const auto& [name, view] : test::all_views()) {
      person.show(view);
      for (const ui::Key where : {ui::Key::home, ui::Key::end}) {
        person.key(where);
        const access::Widget* sign = person.screen().find(access::Role::text, words(tr("Sound is playing")));
        REQUIRE(sign);
        for (const access::Widget& widget : person.screen().widgets()) {
          if (!widget.focusable()) continue;
          const access::Rectangle both = access::intersection(widget.visible, sign->area);
          CHECK_MESSAGE(both.width * both.height < 1, name << ": " << widget.name);
        }
      }
    }
  });
}

TEST_CASE("nothing moves on the page when a sound begins or ends") {
  test::in_small_windows([](test::Headless& person, const language::Words&) {
    person.model.heard = {true, false};
    person.show(test::sample_scene());
    for (const ui::Key where : {ui::Key::home, ui::Key::end}) {
      person.key(where);
      const auto top = [&] { return person.screen().widgets().front().area.y; };
      const float before = top();
      person.model.heard = {};
      person.screens().lay_out(person.model);
      CHECK(top() == before);
      person.model.heard = {true, false};
      person.screens().lay_out(person.model);
      CHECK(top() == before);
    }
  });
}
