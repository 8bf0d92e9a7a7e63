#include <doctest/doctest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>

#include <optional>

#include "tests/player/progress/acknowledged.h"
#include "tests/support/nightly.h"

/// A play during which one system call is the last one, or fails: each of them in turn.
using namespace rollcall;
using progress::Place;
using progress::Store;
using test::Child;
using test::Home;

#if defined(__x86_64__)

namespace {

/// What happens to one call.
struct Accident {
  std::size_t call = 0;  ///< counted from the first that could change something
  int error = 0;         ///< that it returns; 0: the process is killed before it
};

/// Those that write, make, rename, remove or sync something. What only reads is no moment of its own.
bool can_change(unsigned long long number) {
  switch (number) {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
    case SYS_open:
    case SYS_openat:
    case SYS_ftruncate:
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_rename:
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_unlink:
    case SYS_unlinkat:
    case SYS_mkdir:
    case SYS_mkdirat:
    case SYS_fchmod:
    case SYS_utimensat:
    case SYS_fallocate:
      return true;
    default:
      return false;
  }
}

struct Played {
  std::vector<test::Told> told;
  std::size_t calls = 0;     ///< that could change something
  std::optional<int> ended;  ///< how, if it was not killed
};

/// Opens the home in a process of its own and plays an attempt, with this accident.
Played play(const Home& home, Place place, const Accident& accident) {
  Child child([&](const auto& tell) {
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    raise(SIGSTOP);
    Store store = home.open(place);
    test::play_one(store, tell);
  });
  Played played;
  int status = 0;
  REQUIRE(waitpid(child.id(), &status, 0) == child.id());
  ptrace(PTRACE_SETOPTIONS, child.id(), nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  bool is_entering = true, must_fail = false;
  for (;;) {
    if (ptrace(PTRACE_SYSCALL, child.id(), nullptr, nullptr) != 0) break;
    if (waitpid(child.id(), &status, 0) != child.id() || WIFEXITED(status) || WIFSIGNALED(status)) break;
    if (!WIFSTOPPED(status) || WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, child.id(), nullptr, &registers);
    if (is_entering && can_change(registers.orig_rax) && ++played.calls == accident.call) {
      if (accident.error == 0) {
        kill(child.id(), SIGKILL);
        waitpid(child.id(), &status, 0);
        break;
      }
      must_fail = true;
      registers.orig_rax = ~0ull;  // no call
      ptrace(PTRACE_SETREGS, child.id(), nullptr, &registers);
    } else if (!is_entering && must_fail) {
      must_fail = false;
      registers.rax = static_cast<unsigned long long>(-static_cast<long long>(accident.error));
      ptrace(PTRACE_SETREGS, child.id(), nullptr, &registers);
    }
    is_entering = !is_entering;
  }
  while (child.listen()) continue;
  played.told = child.told();
  if (WIFEXITED(status)) played.ended = WEXITSTATUS(status);
  return played;
}

/// Returns how many accidents there were.
std::size_t try_every_call(Place place, int error) {
  const std::size_t step = test::rounds<std::size_t>(9, 1);
  std::size_t accidents = 0;
  for (std::size_t call = 1;; call += step) {
    const Home home;
    home.open(place).add_learner("A", "4711");
    const Played played = play(home, place, {call, error});
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

#endif
