#include "player/os/process_lock.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

#include "tests/support/error_text.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using test::error_text;
using test::TempFolder;

namespace {

const Error taken(Message::verbatim("Somebody else is here."), Message::verbatim("Wait."));
constexpr std::string_view already_open = "Somebody else is here.\nWait.";

std::string try_lock(const std::filesystem::path& file) {
  return error_text([&] { const os::ProcessLock lock(file, taken); });
}

/// A process that holds the lock until it is killed.
class OtherProcess {
 public:
  explicit OtherProcess(const std::filesystem::path& file) {
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    x_process = ::fork();
    if (x_process == 0) {
      const os::ProcessLock lock(file, taken);
      [[maybe_unused]] const ssize_t written = ::write(ready[1], "x", 1);
      for (;;) ::pause();
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
    ::close(ready[1]);
  }
  ~OtherProcess() { kill(); }

  void kill() {
    if (x_process <= 0) return;
    ::kill(x_process, SIGKILL);
    ::waitpid(x_process, nullptr, 0);
    x_process = 0;
  }

 private:
  pid_t x_process = 0;
};

}  // namespace

TEST_CASE("two processes cannot hold the lock") {
  const TempFolder folder;
  const OtherProcess other(folder / "lock");
  CHECK(try_lock(folder / "lock") == already_open);
}

TEST_CASE("the lock goes with a process that is killed") {
  const TempFolder folder;
  OtherProcess other(folder / "lock");
  other.kill();
  CHECK(try_lock(folder / "lock") == "no error");
}

TEST_CASE("the lock can be taken again when it was let go") {
  const TempFolder folder;
  std::optional<os::ProcessLock> first(std::in_place, folder / "new/folder/lock", taken);
  CHECK(try_lock(folder / "new/folder/lock") == already_open);
  first.reset();
  CHECK(try_lock(folder / "new/folder/lock") == "no error");
}

TEST_CASE("a lock that was moved is still held, once") {
  const TempFolder folder;
  os::ProcessLock first(folder / "lock", taken);
  const os::ProcessLock second = std::move(first);
  CHECK(try_lock(folder / "lock") == already_open);
}

TEST_CASE("who waits is told once, and gets the lock when it is let go") {
  const TempFolder folder;
  OtherProcess other(folder / "lock");
  int told = 0;
  const os::ProcessLock lock(folder / "lock", [&] {
    ++told;
    other.kill();
  });
  CHECK(told == 1);
  CHECK(try_lock(folder / "lock") == already_open);
}

TEST_CASE("who need not wait is told nothing") {
  const TempFolder folder;
  const os::ProcessLock lock(folder / "lock", [] { FAIL("nobody holds it"); });
}
