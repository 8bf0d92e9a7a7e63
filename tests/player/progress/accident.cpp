#include "tests/player/progress/accident.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace rollcall::test {

#if defined(__x86_64__)

namespace {

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

}  // namespace

bool accidents_can_happen() { return true; }

Worked work_with(const Child::Work& work, const Accident& accident) {
  Child child([&](const auto& tell) {
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    raise(SIGSTOP);
    work(tell);
  });
  Worked worked;
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
    if (is_entering && can_change(registers.orig_rax) && ++worked.calls == accident.call) {
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
  worked.told = child.told();
  if (WIFEXITED(status)) worked.ended = WEXITSTATUS(status);
  return worked;
}

#else

bool accidents_can_happen() { return false; }

Worked work_with(const Child::Work&, const Accident&) { throw std::logic_error("nobody knows the calls here"); }

#endif

}  // namespace rollcall::test
