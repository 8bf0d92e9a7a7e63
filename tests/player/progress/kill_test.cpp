#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>

#include <random>

#include "tests/player/progress/acknowledged.h"
#include "tests/support/nightly.h"

using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Child;
using test::Home;

namespace {

/// Runs the child until it has said `steps` things and a little longer, kills it, and returns all that it said.
std::vector<test::Told> play_and_kill(const Home& home, Place place, std::uint32_t steps, std::uint32_t spin) {
  Child child([&](const auto& tell) {
    Store store = home.open(place);
    for (;;) test::play_one(store, tell);
  });
  while (child.told().size() < steps && child.listen()) continue;
  // Not at the moment of a step, but anywhere in the next one.
  for (volatile std::uint32_t i = 0; i < spin;) i = i + 1;
  kill(child.id(), SIGKILL);
  while (child.listen()) continue;
  int status = 0;
  waitpid(child.id(), &status, 0);
  REQUIRE(WIFSIGNALED(status));
  return child.told();
}

}  // namespace

TEST_CASE("a program that is killed loses nothing that it accepted, and leaves nothing half there") {
  std::mt19937 random(20251120);
  std::size_t told = 0;
  for (const Place place : {Place::pc, Place::stick}) {
    for (int home_count = test::rounds(4, 20); home_count > 0; --home_count) {
      const Home home;
      home.open(place).add_learner("A", "4711");
      for (int trial = 0; trial < 10; ++trial) {
        const auto all = play_and_kill(home, place, static_cast<std::uint32_t>(random() % 24),
                                       static_cast<std::uint32_t>(random() % 200'000));
        told += all.size();
        test::require_saved(home.open(place), all);
      }
    }
  }
  MESSAGE("steps acknowledged before the kills: ", told);
}
