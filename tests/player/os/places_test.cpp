#include "player/os/places.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "player/os/clock.h"
#include "tests/support/error_text.h"

using namespace rollcall;

namespace {

/// Sets or removes a variable of the environment, and puts it back.
class Environment {
 public:
  Environment(const char* name, const char* value) : x_name(name) {
    if (const char* before = std::getenv(name)) x_before = before;
    set(value);
  }
  ~Environment() { set(x_before ? x_before->c_str() : nullptr); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  void set(const char* value) { value ? ::setenv(x_name, value, 1) : ::unsetenv(x_name); }

  const char* x_name;
  std::optional<std::string> x_before;
};

std::string home(const char* rollcall, const char* xdg, const char* home) {
  const Environment first("ROLLCALL_HOME", rollcall);
  const Environment second("XDG_DATA_HOME", xdg);
  const Environment third("HOME", home);
  return os::default_home().string();
}

}  // namespace

TEST_CASE("the home folder is the first that is set") {
  CHECK(home("/stick/data", "/xdg", "/home/officer") == "/stick/data");
  CHECK(home(nullptr, "/xdg", "/home/officer") == "/xdg/rollcall");
  CHECK(home("", "relative", "/home/officer") == "/home/officer/.local/share/rollcall");
  CHECK(home(nullptr, nullptr, "/home/officer") == "/home/officer/.local/share/rollcall");
}

TEST_CASE("secrets lie apart from data in its usual place, and beside data anywhere else") {
  const Environment rollcall("ROLLCALL_HOME", nullptr), data("XDG_DATA_HOME", "/data"),
      state("XDG_STATE_HOME", "/state"), account("HOME", "/home/officer");
  CHECK(os::secret_folder("/data/rollcall") == "/state/rollcall");
  CHECK(os::secret_folder("/stick").empty());
  const Environment no_state("XDG_STATE_HOME", "relative");
  CHECK(os::secret_folder("/data/rollcall") == "/home/officer/.local/state/rollcall");
  const Environment chosen("ROLLCALL_HOME", "/data/rollcall");
  CHECK(os::secret_folder("/data/rollcall").empty());
}

TEST_CASE("what may go at any time is where the account keeps such things, if there is such a place") {
  const auto cache = [](const char* xdg, const char* home) {
    const Environment first("XDG_CACHE_HOME", xdg);
    const Environment second("HOME", home);
    return os::cache_folder().string();
  };
  CHECK(cache("/xdg", "/home/officer") == "/xdg/rollcall");
  CHECK(cache("relative", "/home/officer") == "/home/officer/.cache/rollcall");
  CHECK(cache(nullptr, "/home/officer") == "/home/officer/.cache/rollcall");
  CHECK(cache(nullptr, nullptr) == "");
}

TEST_CASE("without any home folder the officer is told what to do") {
  CHECK(test::error_text([] { home(nullptr, nullptr, nullptr); }) ==
        "Rollcall does not know where to keep its data, because this account has no home folder.\n"
        "Start it with --home and a folder, or set ROLLCALL_HOME.");
}

TEST_CASE("the program's own files are beside the folder of the program") {
  CHECK(os::share_folder().filename() == "rollcall");
  CHECK(os::share_folder().parent_path().filename() == "share");
  CHECK(os::share_folder().is_absolute());
}

TEST_CASE("the steady clock does not run backwards") {
  const os::SystemClock clock;
  const auto first = clock.steady_milliseconds();
  CHECK(clock.steady_milliseconds() >= first);
  CHECK(clock.seconds() > 1'600'000'000);
}
