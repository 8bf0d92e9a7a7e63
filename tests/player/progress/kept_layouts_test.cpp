#include <doctest/doctest.h>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "player/record/people.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/places.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Store;
using test::Home;

namespace {

/// A home that an earlier Rollcall has left, made by tests/player/progress/kept/make.
void bring(const Home& home, const std::string& layout) {
  std::filesystem::copy(test::source_folder() / "tests/player/progress/kept" / layout, home.folder.path(),
                        std::filesystem::copy_options::recursive);
}

constexpr std::int64_t first_layout = 10;

}  // namespace

TEST_CASE("a home of each layout that was given out is opened, whole, and gone on with") {
  Home home;
  home.clock.now = 1'796'000'000;  // after it was kept
  bring(home, "layout-" + std::to_string(first_layout));
  Store store = home.open();
  CHECK(test::texts(store.check()) == std::vector<std::string>{});
  REQUIRE(store.learners().size() == 2);
  CHECK(store.learners()[0].name == "Amina");
  CHECK(store.learners()[0].staff_number == "2045");
  CHECK(store.records().size() == 2);
  CHECK(store.attempts(1).at(0).trace.size() == 2);
  CHECK(store.attempts(2).at(0).is_open());
  const record::People people(store.events());
  CHECK(people.numbers_of("2045") == std::vector<std::string>{"2045", "2044", "3055"});
  CHECK(people.is_of(store.records().at(0), "3055"));
  CHECK(people.set_aside(store.records().at(0).registration) != nullptr);
  CHECK(store.settings().name == "North wing");
  test::complete_one(store, 1);
  CHECK(test::texts(store.check()) == std::vector<std::string>{});
}

TEST_CASE("a layout from before the first that was given out is refused and left as it is") {
  Home home;
  bring(home, "layout-" + std::to_string(first_layout));
  test::change_database(home, "PRAGMA user_version = 9");
  CHECK(test::error_text([&] { home.open(); }) ==
        "The learner database " + (home / "rollcall.db").string() +
            " is of an older format of Rollcall, which this one does not read.\n"
            "Go on with the Rollcall that made it, or begin in another folder with --home.");
  CHECK(progress::Database(home / "rollcall.db", progress::Place::pc).number("PRAGMA user_version") == 9);
}
