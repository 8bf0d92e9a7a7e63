#include "authoring/encode/system_calls.h"

#if defined(__x86_64__) || defined(__aarch64__)

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rollcall::encode {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t this_processor = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t this_processor = AUDIT_ARCH_AARCH64;
#endif

// What librsvg, cairo, libjpeg, libsndfile, libopusenc and the C library were seen to ask for, and what ends a process.
constexpr int needed[] = {
    // the files that are open
    SYS_read, SYS_pread64, SYS_write, SYS_lseek, SYS_fstat, SYS_close,
    // memory
    SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk,
    // threads
    SYS_futex, SYS_sched_yield, SYS_sched_getaffinity, SYS_set_robust_list, SYS_rseq, SYS_gettid, SYS_exit,
    // time and chance
    SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom,
    // signals, and the end
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_getpid, SYS_exit_group};

constexpr std::uint32_t forbidden = SECCOMP_RET_ERRNO | EPERM;

/// A program of the kernel's small machine: each step either decides about a call or leaves it to the next.
class Filter {
 public:
  Filter() {
    load(offsetof(seccomp_data, arch));
    add(BPF_JMP | BPF_JEQ | BPF_K, this_processor, 1, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);  // the numbers of another processor's calls mean something else
    load(offsetof(seccomp_data, nr));
    for (const int call : needed) decide(call, SECCOMP_RET_ALLOW);
    // glibc then starts a thread with the older call, whose flags can be seen.
    decide(SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);
    allow_if(SYS_clone, 0, BPF_JSET, CLONE_THREAD);
    // How glibc asks for the size of an open file.
    allow_if(SYS_newfstatat, 3, BPF_JSET, AT_EMPTY_PATH);
    // How the C library ends a process that has gone wrong.
    allow_if(SYS_tgkill, 0, BPF_JEQ, static_cast<std::uint32_t>(getpid()));
    add(BPF_RET | BPF_K, forbidden);
  }

  void install() {
    const sock_fprog program{static_cast<unsigned short>(x_steps.size()), x_steps.data()};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
  }

 private:
  void add(int code, std::uint32_t value, std::uint8_t if_true = 0, std::uint8_t if_false = 0) {
    x_steps.push_back({static_cast<std::uint16_t>(code), if_true, if_false, value});
  }
  void load(std::size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
  void decide(int call, std::uint32_t verdict) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1);
    add(BPF_RET | BPF_K, verdict);
  }
  /// Of the argument only the lower half, which is all that such arguments have.
  void allow_if(int call, std::size_t argument, int test, std::uint32_t value) {
    constexpr std::uint8_t steps = 4;
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, steps);
    load(offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t));
    add(BPF_JMP | test | BPF_K, value, 0, 1);
    add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    add(BPF_RET | BPF_K, forbidden);
  }

  std::vector<sock_filter> x_steps;
};

}  // namespace

void forbid_other_system_calls() { Filter().install(); }

}  // namespace rollcall::encode

#else

namespace rollcall::encode {

void forbid_other_system_calls() {}

}  // namespace rollcall::encode

#endif
