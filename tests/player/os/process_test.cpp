#include "player/os/process.h"

#include <doctest/doctest.h>

using namespace rollcall;

TEST_CASE("the age of the process is known, and it does not grow younger") {
  const auto first = os::process_age_milliseconds();
  REQUIRE(first);
  CHECK(*first >= 0);
  CHECK(*first < 24LL * 3600 * 1000);
  CHECK(os::process_age_milliseconds() >= first);
}
