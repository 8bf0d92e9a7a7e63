#include "player/os/process.h"

#include <doctest/doctest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace rollcall;

TEST_CASE("the age of the process is known, and it does not grow younger") {
  const auto first = os::process_age_milliseconds();
  REQUIRE(first);
  CHECK(*first >= 0);
  CHECK(*first < 24LL * 3600 * 1000);
  CHECK(os::process_age_milliseconds() >= first);
}

TEST_CASE("a program that keeps its memory to itself leaves no core, and nobody looks into it") {
  const pid_t child = fork();
  if (child == 0) {
    os::keep_memory_to_oneself();
    rlimit core{1, 1};
    getrlimit(RLIMIT_CORE, &core);
    _exit(core.rlim_cur == 0 && core.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
  }
  int status = -1;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
