#include "tests/player/progress/accident.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <optional>
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

/// Where the next write of this open file begins; nothing where that is its end.
std::optional<unsigned long long> position_of(const std::string& process, const std::string& file) {
  std::ifstream about("/proc/" + process + "/fdinfo/" + file);
  std::string name;
  unsigned long long position = 0, flags = 0;
  about >> name >> position >> name >> std::oct >> flags;
  return (flags & O_APPEND) != 0 ? std::nullopt : std::optional(position);
}

/// The call makes a file longer. What is written over takes up no room, and neither does a pipe.
bool takes_room(int id, const user_regs_struct& registers) {
  const std::string process = std::to_string(id), file = std::to_string(registers.rdi);
  struct stat about {};
  if (stat(("/proc/" + process + "/fd/" + file).c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return false;
  const auto size = static_cast<unsigned long long>(about.st_size);
  switch (registers.orig_rax) {
    case SYS_fallocate:
      return true;
    case SYS_pwrite64:
      return registers.r10 + registers.rdx > size;
    case SYS_write:
      return registers.rdx > 0 && position_of(process, file).value_or(size) + registers.rdx > size;
    default:
      return false;
  }
}

/// The text at this address of the process.
std::string text_at(int process, unsigned long long address) {
  std::array<char, 512> text{};
  iovec here{text.data(), text.size() - 1}, there{reinterpret_cast<void*>(address), text.size() - 1};
  const ssize_t size = process_vm_readv(process, &here, 1, &there, 1, 0);
  return size > 0 ? std::string(text.data()) : std::string();
}

bool makes_room(int process, const user_regs_struct& registers) {
  return registers.orig_rax == SYS_unlink && text_at(process, registers.rdi).ends_with("/reserve");
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
  bool is_entering = true, must_fail = false, is_lasting = false;
  for (;;) {
    if (ptrace(PTRACE_SYSCALL, child.id(), nullptr, nullptr) != 0) break;
    if (waitpid(child.id(), &status, 0) != child.id() || WIFEXITED(status) || WIFSIGNALED(status)) break;
    if (!WIFSTOPPED(status) || WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, child.id(), nullptr, &registers);
    if (is_entering && makes_room(child.id(), registers)) is_lasting = false;
    const bool is_call = is_entering && can_change(registers.orig_rax) && ++worked.calls == accident.call;
    if (is_call && accident.lasting == Lasting::until_room_is_made) is_lasting = true;
    const bool is_without_room = is_entering && is_lasting && takes_room(child.id(), registers);
    if (accident.lasting == Lasting::once ? is_call : is_without_room) {
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
