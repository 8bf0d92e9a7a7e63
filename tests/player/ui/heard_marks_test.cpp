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
