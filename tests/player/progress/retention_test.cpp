#include "player/progress/retention.h"

#include <doctest/doctest.h>

#include <cerrno>

#include "player/progress/database.h"
#include "player/progress/store.h"
#include "tests/player/progress/accident.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/files.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using record::Date;
using test::Home;
using test::texts;
using Names = std::vector<std::string>;

namespace {

constexpr std::int64_t day = 86'400;

/// An attempt that was finished, one that was given up and one that is open, all of the same day.
void fill(const Home& home, std::uint32_t months, Place place = Place::pc) {
  Store store = home.open(place);
  store.set({{}, {}, {}, months});
  store.add_learner("A", "4711");
  test::complete_one(store, 1, 5);
  const auto given_up = store.begin(test::plan(1));
  store.accept(given_up.id, 0, test::numbered_choice(0));
  store.abandon(given_up.id);
  store.accept(store.begin(test::plan(1)).id, 0, test::numbered_choice(0));
}

/// Somebody learns here now and then, so that the clock is believed.
void learn_a_little(Home& home, std::int64_t after) {
  home.clock.now += after;
  Store store = home.open();
  auto attempt = store.begin(test::plan(1));
  store.finish(attempt.id, test::record_of(attempt));
}

std::int64_t steps(const Home& home) {
  return progress::Database(home / "rollcall.db", progress::Place::pc).number("SELECT count(*) FROM step");
}

}  // namespace

TEST_CASE("months are counted by the calendar, to the last day of a shorter one") {
  CHECK(progress::months_before({2026, 11, 27}, 12) == Date{2025, 11, 27});
  CHECK(progress::months_before({2026, 3, 31}, 1) == Date{2026, 2, 28});
  CHECK(progress::months_before({2024, 3, 31}, 1) == Date{2024, 2, 29});
  CHECK(progress::months_before({2026, 1, 1}, 1) == Date{2025, 12, 1});
  CHECK(progress::beginning_of({2025, 11, 20}, 0) == 1'763'632'800 - 10 * 3600);
  CHECK(progress::beginning_of({2025, 11, 20}, 300) == 1'763'632'800 - 15 * 3600);
}

TEST_CASE("choices are kept as long as their learner, unless the site says otherwise") {
  Home home;
  fill(home, 0);
  for (int years = 0; years < 6; ++years) learn_a_little(home, 300 * day);
  home.open();
  CHECK(steps(home) == 7);
}

TEST_CASE(
    "choices that are kept twelve months are deleted at the first start after them, and what was recorded stays") {
  Home home;
  fill(home, 12);
  learn_a_little(home, 300 * day);
  learn_a_little(home, 64 * day);
  CHECK(steps(home) == 7);
  const auto records = home.open().records();
  home.clock.now += 2 * day;
  Store store = home.open();
  CHECK(texts(store.news()) == Names{"The choices of 2 attempts were deleted, because this site keeps them for 12 "
                                     "months. Their records stay."});
  CHECK(store.records() == records);
  CHECK(store.events().back().what == record::What(record::ChoicesDeleted{2, 12, {2025, 11, 21}}));
  CHECK(texts(store.check()) == Names{});
  const auto attempts = store.attempts(1);
  const auto& finished = attempts.at(attempts.size() - 1);
  CHECK(finished.choices_deleted);
  CHECK(finished.damage.empty());
  CHECK_FALSE(finished.goes_on());
  CHECK(attempts.at(attempts.size() - 3).trace.size() == 1);  // the open one
  store = Store(home.folder.path() / "none", progress::Place::pc, home.clock);
  CHECK(steps(home) == 1);
  CHECK(texts(home.open().news()) == Names{});
}

TEST_CASE("the choices of whoever is locked behind a PIN are deleted too") {
  Home home;
  {
    Store store = home.open();
    store.set({{}, {}, {}, 1});
    store.add_learner("A", "4711", "258013");
    test::complete_one(store, 1, 5);
  }
  home.clock.now += 40 * day;
  const Store store = home.open();
  CHECK(store.summaries(1).at(0).choices_deleted);
  CHECK(texts(store.check()) == Names{});
}

TEST_CASE("what is deleted is in no file of the home any more") {
  for (const progress::Place place : {progress::Place::pc, progress::Place::stick}) {
    Home home;
    Bytes sealed;
    {
      Store store = home.open(place);
      store.set({{}, {}, {}, 1});
      store.add_learner("A", "4711");
      test::complete_one(store, 1, 5);
    }
    {
      const progress::Database database(home / "rollcall.db", place);
      auto row = database.prepare("SELECT sealed FROM step LIMIT 1");
      REQUIRE(row.step());
      sealed = row.bytes(0);
    }
    home.clock.now += 40 * day;
    const Store store = home.open(place);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home.folder.path())) {
      if (!entry.is_regular_file()) continue;
      const std::string bytes = test::read(entry.path());
      CHECK(bytes.find(std::string(sealed.begin(), sealed.end())) == std::string::npos);
    }
  }
}

TEST_CASE("a clock that was set forward deletes nothing") {
  Home home;
  fill(home, 12);
  home.clock.now += 5000 * day;
  Store store = home.open();
  REQUIRE(store.news().size() == 1);
  CHECK(store.news()[0].text().starts_with("Choices that this site does not keep any longer were not deleted"));
  CHECK(store.events().empty());
}

TEST_CASE(
    "a drive that is full or fails at a start deletes no choices and keeps nobody out, and the next start does it") {
  if (!test::accidents_can_happen()) return;
  const std::string beginning = "Choices that this site does not keep any longer were not deleted";
  for (const Place place : {Place::pc, Place::stick}) {
    for (const auto& [error, rest] :
         {std::pair(ENOSPC, ", because the drive is full."), std::pair(EIO, ": The drive stopped answering while ")}) {
      Home home;
      fill(home, 1, place);
      home.clock.now += 40 * day;
      const test::Worked worked = test::work_with(
          [&, rest = rest](const auto& tell) {
            const Store store = home.open(place);
            const Names news = texts(store.news());
            tell({0, news.size() == 1 && news[0].starts_with(beginning + rest) ? 1u : 0u, 0});
          },
          {1, error, test::Lasting::until_room_is_made});
      INFO(error);
      CHECK(worked.ended == 0);
      REQUIRE(worked.told.size() == 1);
      CHECK(worked.told[0].choices == 1);
      const Store store = home.open(place);
      CHECK(texts(store.news()) == Names{"The choices of 2 attempts were deleted, because this site keeps them for 1 "
                                         "months. Their records stay."});
      CHECK(texts(store.check()) == Names{});
    }
  }
}

TEST_CASE("that choices were deleted cannot be said of others by hand, and a mark that knew of them is no damage") {
  Home home;
  fill(home, 12);
  test::change_database(home, "UPDATE attempt SET choices_deleted = 1, steps = 0; DELETE FROM step");
  CHECK_FALSE(home.open().check().empty());
}

TEST_CASE("more months than anybody keeps anything are refused") {
  const Home home;
  Store store = home.open();
  CHECK(test::error_text([&] {
          store.set({{}, {}, {}, 1201});
        }) ==
        "Choices are kept for at most 1200 months, or as long as their learner.\n"
        "Give a smaller number, or 0 for as long as their learner.");
}
