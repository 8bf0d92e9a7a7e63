#include <doctest/doctest.h>

#include <cerrno>
#include <limits>

#include "tests/player/progress/accident.h"
#include "tests/support/nightly.h"

/// A play during which one system call is the last one, or fails: each of them in turn.
using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Home;

namespace {

constexpr auto most_accidents = std::numeric_limits<std::size_t>::max();

/// Returns how many accidents there were.
std::size_t try_every_call(Place place, int error) {
  if (!test::accidents_can_happen()) return most_accidents;
  const std::size_t step = test::rounds<std::size_t>(9, 1);
  std::size_t accidents = 0;
  for (std::size_t call = 1;; call += step) {
    const Home home;
    home.open(place).add_learner("A", "4711");
    const test::Worked played = test::work_with(
        [&](const auto& tell) {
          Store store = home.open(place);
          test::play_one(store, tell);
        },
        {call, error});
    INFO(call);
    INFO(error);
    if (played.calls < call) return accidents;
    ++accidents;
    // A fault that does not matter may be gone over; one that does is an Error, never something else.
    if (played.ended) REQUIRE((*played.ended == 0 || *played.ended == 2));
    test::require_saved(home.open(place), played.told);
  }
}

}  // namespace

TEST_CASE("a program that is killed at any call that changes something loses nothing that it said was saved") {
  for (const Place place : {Place::pc, Place::stick}) CHECK(try_every_call(place, 0) > 5);
}

TEST_CASE("when any call that changes something fails, nothing is lost that was said to be saved") {
  for (const Place place : {Place::pc, Place::stick}) {
    for (const int error : {EIO, ENOSPC}) CHECK(try_every_call(place, error) > 5);
  }
}
