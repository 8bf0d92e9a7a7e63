#include "authoring/media/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "player/os/descriptor.h"

namespace rollcall::media {
namespace {

using Clock = std::chrono::steady_clock;
using os::Descriptor;

[[noreturn]] void cannot_start(int error_number, const std::filesystem::path& program) {
  const std::string name = program.string();
  if (error_number == ENOENT) {
    throw Error(tr("The program {program}, which prepares pictures and sounds, is missing.", "program"_is = name),
                tr("Install Rollcall again: it belongs beside rollcall-author."));
  }
  throw Error(tr("The program {program}, which prepares pictures and sounds, cannot be started: {reason}.",
                 "program"_is = name, "reason"_is = std::generic_category().message(error_number)),
              tr("Close other programs and try again. If it happens again, install Rollcall again."));
}

/// What is to be done between the start of the process and that of the program in it.
class Preparations {
 public:
  Preparations(int input, int output) {
    posix_spawn_file_actions_init(&x_files);
    posix_spawn_file_actions_adddup2(&x_files, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&x_files, output, STDOUT_FILENO);
    // Libraries print before they abort; what happened is told in words of ours.
    posix_spawn_file_actions_addopen(&x_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&x_files, STDERR_FILENO + 1);

    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_init(&x_attributes);
    posix_spawnattr_setsigdefault(&x_attributes, &all);
    posix_spawnattr_setsigmask(&x_attributes, &none);
    posix_spawnattr_setflags(&x_attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  ~Preparations() {
    posix_spawn_file_actions_destroy(&x_files);
    posix_spawnattr_destroy(&x_attributes);
  }
  Preparations(const Preparations&) = delete;
  Preparations& operator=(const Preparations&) = delete;

  pid_t start(const std::filesystem::path& program, const std::vector<std::string>& arguments) const {
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> pointers{name.data()};
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    char* const empty_environment[] = {nullptr};
    pid_t process = -1;
    const int problem =
        posix_spawn(&process, name.c_str(), &x_files, &x_attributes, pointers.data(), empty_environment);
    if (problem != 0) cannot_start(problem, program);
    return process;
  }

 private:
  posix_spawn_file_actions_t x_files{};
  posix_spawnattr_t x_attributes{};
};

/// A running program; dies with this object.
class Child {
 public:
  Child(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) cannot_start(errno, program);
    x_output = Descriptor(ends[0]);
    const Descriptor output(ends[1]);
    x_process = Preparations(input, output.number()).start(program, arguments);
    // The declaration of pidfd_open in glibc 2.36 cannot be used from C++.
    x_end = Descriptor(static_cast<int>(syscall(SYS_pidfd_open, x_process, 0)));
    if (x_end.number() >= 0) return;
    const int problem = errno;
    stop();
    cannot_start(problem, program);
  }
  ~Child() { stop(); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  Ran wait(Patience patience) {
    const Clock::time_point deadline = Clock::now() + patience.time;
    Ran ran{Ended::by_us, 0, {}};
    std::array<std::uint8_t, 65536> piece{};
    for (;;) {
      if (!is_ready(x_output, deadline)) return ran;
      const ssize_t count = read(x_output.number(), piece.data(), piece.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      ran.output.insert(ran.output.end(), piece.begin(), piece.begin() + count);
      if (ran.output.size() > patience.output) return ran;
    }
    // It may have closed its output and still go on.
    if (!is_ready(x_end, deadline)) return ran;
    const int status = stop();
    ran.how = WIFEXITED(status) ? Ended::by_itself : Ended::by_signal;
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
    return ran;
  }

 private:
  /// False when the time is over.
  static bool is_ready(const Descriptor& file, Clock::time_point deadline) {
    for (;;) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
      if (left <= 0) return false;
      pollfd wanted{file.number(), POLLIN, 0};
      if (poll(&wanted, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000))) > 0) return true;
    }
  }

  /// The status that it ended with: one that has ended already is not killed.
  int stop() {
    if (x_process < 0) return 0;
    kill(x_process, SIGKILL);
    int status = 0;
    while (waitpid(x_process, &status, 0) < 0 && errno == EINTR) {
    }
    x_process = -1;
    return status;
  }

  pid_t x_process = -1;
  Descriptor x_output;
  Descriptor x_end;  // can be read when the process has ended
};

}  // namespace

Ran run(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input, Patience patience) {
  return Child(program, arguments, input).wait(patience);
}

}  // namespace rollcall::media
