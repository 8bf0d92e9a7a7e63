#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>
#include <vector>

#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/texts.h"

using namespace rollcall;
using progress::AttemptRow;
using progress::Place;
using progress::Store;
using test::Home;

namespace {

constexpr std::uint32_t choices_in_attempt = 7;

/// What the child says once it was told that something is saved.
struct Told {
  std::int64_t attempt = 0;
  std::uint32_t choices = 0;
  std::uint32_t finished = 0;
};

/// Plays without end, and says so after each step.
[[noreturn]] void play(const Home& home, Place place, int tell) {
  Store store = home.open(place);
  const std::int64_t learner = store.learners().at(0).id;
  for (;;) {
    const auto left = store.unfinished(learner, "small-things", {});
    const AttemptRow attempt = left ? *left : AttemptRow{store.begin(test::plan(learner)), {}};
    Told told{attempt.id, static_cast<std::uint32_t>(attempt.trace.size()), 0};
    while (told.choices < choices_in_attempt) {
      store.accept(attempt.id, told.choices, test::numbered_choice(told.choices));
      ++told.choices;
      if (write(tell, &told, sizeof told) != sizeof told) _exit(1);
    }
    store.finish(attempt.id, test::record_of(attempt));
    told.finished = 1;
    if (write(tell, &told, sizeof told) != sizeof told) _exit(1);
  }
}

/// Runs the child until it has said `steps` things and a little longer, kills it, and returns all that it said.
std::vector<Told> play_and_kill(const Home& home, Place place, std::uint32_t steps, std::uint32_t spin) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    close(ends[0]);
    try {
      play(home, place, ends[1]);
    } catch (...) {
      _exit(2);
    }
  }
  close(ends[1]);
  std::vector<Told> all;
  const auto listen = [&] {
    Told told;
    if (read(ends[0], &told, sizeof told) != sizeof told) return false;
    all.push_back(told);
    return true;
  };
  while (all.size() < steps && listen()) continue;
  // Not at the moment of a step, but anywhere in the next one.
  for (volatile std::uint32_t i = 0; i < spin;) i = i + 1;
  kill(child, SIGKILL);
  while (listen()) continue;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  return all;
}

void check_told(const Store& store, const std::vector<Told>& all) {
  const auto attempts = store.attempts(1);  // newest first
  for (const Told& told : all) {
    const AttemptRow& attempt = attempts.at(attempts.size() - static_cast<std::size_t>(told.attempt));
    REQUIRE(attempt.id == told.attempt);
    REQUIRE(attempt.trace.size() >= told.choices);
    if (told.finished != 0) REQUIRE(attempt.finished);
  }
  std::size_t finished = 0;
  for (const AttemptRow& attempt : attempts) {
    for (std::uint32_t i = 0; i < attempt.trace.size(); ++i) REQUIRE(attempt.trace[i] == test::numbered_choice(i));
    finished += attempt.finished ? 1 : 0;
  }
  REQUIRE(store.records().size() == finished);
  REQUIRE(test::texts(store.check()) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("a program that is killed loses nothing that it accepted, and leaves nothing half there") {
  std::mt19937 random(20251120);
  std::size_t told = 0;
  for (const Place place : {Place::pc, Place::stick}) {
    for (int home_count = 0; home_count < 10; ++home_count) {
      const Home home;
      home.open(place).add_learner("A", "4711");
      for (int trial = 0; trial < 10; ++trial) {
        const auto all = play_and_kill(home, place, static_cast<std::uint32_t>(random() % 24),
                                       static_cast<std::uint32_t>(random() % 200'000));
        told += all.size();
        check_told(home.open(place), all);
      }
    }
  }
  MESSAGE("200 kills, steps acknowledged before them: ", told);
}
