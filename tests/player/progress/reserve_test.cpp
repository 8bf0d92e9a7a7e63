#include "player/os/reserve.h"

#include <doctest/doctest.h>

#include <cerrno>

#include "player/os/drive_full.h"
#include "player/progress/store.h"
#include "tests/player/progress/accident.h"
#include "tests/player/progress/home.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/nightly.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Home;

namespace {

std::uint64_t size_of(const Home& home) {
  std::uint64_t all = 0;
  for (const auto& entry : std::filesystem::directory_iterator(home.folder.path())) {
    if (entry.is_regular_file() && entry.path().filename() != "reserve") all += entry.file_size();
  }
  return all;
}

/// From each call on the drive is full, until something is removed from it; returns how often that was.
std::size_t fill_drive_at_every_call(Place place) {
  const std::size_t step = test::rounds<std::size_t>(7, 1);
  std::size_t times = 0;
  for (std::size_t call = 1;; call += step) {
    const Home home;
    {
      Store store = home.open(place);
      store.add_learner("A", "4711");
      store.begin(test::plan(1));
    }
    const test::Worked played = test::work_with(
        [&](const auto& tell) {
          Store store = home.open(place);
          tell({1, 0, 0});
          test::play_one(store, tell);
        },
        {call, ENOSPC, test::Lasting::until_room_is_made});
    INFO("call ", call);
    if (played.calls < call) return times;
    ++times;
    // What was begun comes to its end, unless the drive was full before it was gone on with.
    if (!played.told.empty()) REQUIRE(played.ended == 0);
    test::require_saved(home.open(place), played.told);
  }
}

}  // namespace

TEST_CASE("room is reserved, is not reserved twice, and is given back") {
  const Home home;
  const os::Reserve reserve(home / "reserve");
  CHECK_FALSE(reserve.give_back());
  reserve.take(100'000);
  reserve.take(100'000);
  CHECK(std::filesystem::file_size(home / "reserve") == 100'000);
  reserve.take(200'000);
  CHECK(std::filesystem::file_size(home / "reserve") == 200'000);
  CHECK(reserve.give_back());
  CHECK_FALSE(std::filesystem::exists(home / "reserve"));
}

TEST_CASE("room is reserved while somebody has an attempt open") {
  const Home home;
  Store store = home.open();
  const auto learner = store.add_learner("A", "4711").id;
  CHECK_FALSE(std::filesystem::exists(home / "reserve"));
  const auto first = store.begin(test::plan(learner)), second = store.begin(test::plan(learner));
  CHECK(std::filesystem::exists(home / "reserve"));
  store.finish(first.id, test::record_of(first));
  CHECK(std::filesystem::exists(home / "reserve"));
  store.abandon(second.id);
  CHECK_FALSE(std::filesystem::exists(home / "reserve"));
}

TEST_CASE("a long attempt needs less room than is reserved for it") {
  for (const Place place : {Place::pc, Place::stick}) {
    const Home home;
    Store store = home.open(place);
    const auto learner = store.add_learner("A", "4711").id;
    const std::uint64_t before = size_of(home);
    const auto attempt = store.begin(test::plan(learner));
    std::uint64_t most = 0;
    for (std::uint32_t i = 0; i < 500; ++i) {
      store.set_time_used(attempt.id, i);
      store.accept(attempt.id, i, test::numbered_choice(i));
      most = std::max(most, size_of(home));
    }
    const std::uint64_t reserved = std::filesystem::file_size(home / "reserve");
    store.finish(attempt.id, test::record_of(attempt));
    most = std::max(most, size_of(home));
    MESSAGE("500 steps need ", (most - before) >> 10, " KB of ", reserved >> 10);
    CHECK(most - before < reserved);
  }
}

TEST_CASE("where no room can be reserved, nothing is begun") {
  const Home home;
  Store store = home.open();
  const auto learner = store.add_learner("A", "4711").id;
  {
    const test::FileSizeLimit full(1 << 20);
    CHECK_THROWS_AS(store.begin(test::plan(learner)), Error);
  }
  CHECK(store.summaries(learner).empty());
  CHECK_FALSE(std::filesystem::exists(home / "reserve"));
}

TEST_CASE("a drive that is full from any call on does not stop an attempt for which room was reserved") {
  if (!test::accidents_can_happen()) return;
  for (const Place place : {Place::pc, Place::stick}) CHECK(fill_drive_at_every_call(place) > 3);
}
