#include "player/os/interruption.h"

#include <doctest/doctest.h>
#include <signal.h>

namespace rollcall::os {

TEST_CASE("a signal is noted while a guard lives, and work stops where it asks") {
  const InterruptionGuard guard;
  CHECK_FALSE(interruption().has_value());
  CHECK_NOTHROW(stop_if_interrupted());
  ::raise(SIGINT);
  CHECK(interruption() == SIGINT);
  try {
    stop_if_interrupted();
    FAIL("it went on");
  } catch (const Interrupted& stopped) {
    CHECK(exit_code(stopped) == 130);
  }
}

TEST_CASE("the end that the system asks for is noted too, and forgotten with the guard") {
  {
    const InterruptionGuard guard;
    ::raise(SIGTERM);
    CHECK(interruption() == SIGTERM);
    CHECK(exit_code({SIGTERM}) == 143);
  }
  CHECK_FALSE(interruption().has_value());
}

TEST_CASE("a second signal meets what was there before") {
  const InterruptionGuard outer;
  {
    const InterruptionGuard inner;
    ::raise(SIGINT);
    struct sigaction now {};
    sigaction(SIGINT, nullptr, &now);
    CHECK((now.sa_handler == SIG_DFL));
  }
  struct sigaction now {};
  sigaction(SIGINT, nullptr, &now);
  CHECK((now.sa_handler != SIG_DFL));
}

TEST_CASE("in a pause a signal ends the program, and afterwards it is noted again") {
  const InterruptionGuard guard;
  const auto handler = [] {
    struct sigaction now {};
    sigaction(SIGINT, nullptr, &now);
    return now.sa_handler;
  };
  {
    const InterruptionPause pause;
    CHECK((handler() == SIG_DFL));
  }
  ::raise(SIGINT);
  CHECK(interruption() == SIGINT);
  CHECK_THROWS_AS(InterruptionPause(), Interrupted);
}

}  // namespace rollcall::os
