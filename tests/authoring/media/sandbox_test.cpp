#include "authoring/media/sandbox.h"

#include <doctest/doctest.h>

#include <csignal>
#include <numeric>

namespace rollcall::media {
namespace {

using Bytes = std::vector<std::uint8_t>;

Stopped::Reason stop_reason(const std::function<Bytes()>& work, Limits limits) {
  try {
    run_limited(work, limits);
  } catch (const Stopped& stopped) {
    return stopped.reason();
  }
  FAIL("the work ended by itself");
  return {};
}

TEST_CASE("the result of the work comes back whole") {
  Bytes large(3'000'000);
  std::iota(large.begin(), large.end(), std::uint8_t{0});
  CHECK(run_limited([&] { return large; }) == large);
  CHECK(run_limited([] { return Bytes{}; }).empty());
}

TEST_CASE("an error of the work comes back with its sentence and its hint") {
  try {
    run_limited([]() -> Bytes { throw Error("It is broken.", "Mend it."); });
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.what() == std::string("It is broken."));
    CHECK(error.hint().text() == "Mend it.");
  }
}

TEST_CASE("work without end is stopped") {
  volatile bool for_ever = true;
  const auto work = [&] {
    while (for_ever) {
    }
    return Bytes{};
  };
  CHECK(stop_reason(work, {.time = std::chrono::milliseconds(50)}) == Stopped::Reason::time);
}

TEST_CASE("work that crashes is stopped") {
  const auto crash = []() -> Bytes {
    std::raise(SIGKILL);
    return {};
  };
  CHECK(stop_reason(crash, {}) == Stopped::Reason::crash);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("work that wants too much memory is stopped") {
  const auto greedy = [] { return Bytes(std::size_t{300} << 20); };
  CHECK(stop_reason(greedy, {.memory = std::size_t{256} << 20}) == Stopped::Reason::crash);
}
#endif

}  // namespace
}  // namespace rollcall::media
