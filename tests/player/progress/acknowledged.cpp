#include "tests/player/progress/acknowledged.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/texts.h"

namespace rollcall::test {

using progress::AttemptRow;
using progress::Store;

namespace {

constexpr std::uint32_t choices_in_attempt = 7;

}  // namespace

void play_one(Store& store, const std::function<void(const Told&)>& tell) {
  const std::int64_t learner = store.learners().at(0).id;
  const auto left = store.unfinished(learner, "small-things", {});
  const AttemptRow attempt = left ? *left : AttemptRow{store.begin(plan(learner)), {}, {}};
  Told told{attempt.id, static_cast<std::uint32_t>(attempt.trace.size()), 0};
  while (told.choices < choices_in_attempt) {
    store.accept(attempt.id, told.choices, numbered_choice(told.choices));
    ++told.choices;
    tell(told);
  }
  store.finish(attempt.id, record_of(attempt));
  told.finished = 1;
  tell(told);
}

Child::Child(const Work& work) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  x_id = fork();
  REQUIRE(x_id >= 0);
  if (x_id == 0) {
    close(ends[0]);
    try {
      work([&](const Told& told) {
        if (write(ends[1], &told, sizeof told) != sizeof told) _exit(2);
      });
    } catch (const Error&) {
      _exit(2);
    } catch (...) {
      _exit(3);
    }
    _exit(0);
  }
  close(ends[1]);
  x_ear = ends[0];
}

Child::~Child() { close(x_ear); }

bool Child::listen() {
  Told told;
  if (read(x_ear, &told, sizeof told) != sizeof told) return false;
  x_told.push_back(told);
  return true;
}

void require_saved(const Store& store, const std::vector<Told>& all) {
  const auto attempts = store.attempts(1);  // newest first
  for (const Told& told : all) {
    const AttemptRow& attempt = attempts.at(attempts.size() - static_cast<std::size_t>(told.attempt));
    REQUIRE(attempt.id == told.attempt);
    REQUIRE(attempt.trace.size() >= told.choices);
    if (told.finished != 0) REQUIRE(attempt.finished);
  }
  std::size_t finished = 0;
  for (const AttemptRow& attempt : attempts) {
    for (std::uint32_t i = 0; i < attempt.trace.size(); ++i) REQUIRE(attempt.trace[i] == numbered_choice(i));
    finished += attempt.finished ? 1 : 0;
  }
  REQUIRE(store.records().size() == finished);
  REQUIRE(texts(store.check()) == std::vector<std::string>{});
}

}  // namespace rollcall::test
