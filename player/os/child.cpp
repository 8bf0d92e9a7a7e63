#include "player/os/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include "player/error.h"

namespace rollcall::os {
namespace {

constexpr int could_not_start = 127;  // as shells say it

[[noreturn]] void cannot_start(const std::filesystem::path& program, int error_number) {
  throw Error(tr("The program {program} cannot be started: {reason}.", "program"_is = program,
                 "reason"_is = std::generic_category().message(error_number)),
              tr("Close other programs and try again."));
}

/// A file in memory with this text, read from its start. Unlike a pipe it takes any length at once, and a reader that
/// goes away sends no signal.
Descriptor file_with(std::string_view text, const std::filesystem::path& program) {
  Descriptor file(memfd_create("text", MFD_CLOEXEC));
  if (file.number() < 0) cannot_start(program, errno);
  while (!text.empty()) {
    const ssize_t written = ::write(file.number(), text.data(), text.size());
    if (written < 0 && errno != EINTR) cannot_start(program, errno);
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::lseek(file.number(), 0, SEEK_SET) != 0) cannot_start(program, errno);
  return file;
}

struct Ends {
  int input, output, errors;
};

/// In the new process, where only what is safe in a signal handler may be called: another thread may have held any
/// lock. Started by hand, since posix_spawn knows no way to say that the program ends with us.
[[noreturn]] void become(const char* program, char* const* arguments, Ends ends, pid_t parent) {
  char* const environment[] = {const_cast<char*>("LC_ALL=C.UTF-8"), const_cast<char*>("PATH=/usr/bin:/bin"), nullptr};
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(could_not_start);
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  for (int signal = 1; signal < NSIG; ++signal) ::sigaction(signal, &usual, nullptr);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::dup2(ends.input, STDIN_FILENO);
  ::dup2(ends.output, STDOUT_FILENO);
  ::dup2(ends.errors, STDERR_FILENO);
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  ::execve(program, arguments, environment);
  ::_exit(could_not_start);
}

}  // namespace

Child::Child(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::string_view input) {
  std::string name = program.string();
  std::vector<std::string> words = arguments;
  std::vector<char*> pointers{name.data()};
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  const Descriptor text = file_with(input, program);
  const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) cannot_start(program, errno);
  x_output = Descriptor(ends[0]);
  const Descriptor output(ends[1]);
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);

  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process == 0) become(name.c_str(), pointers.data(), {text.number(), output.number(), nowhere.number()}, parent);
  if (process < 0) cannot_start(program, errno);
  x_process = process;
}

Child::~Child() {
  kill();
  exit_code();
}

void Child::kill() {
  if (x_process > 0) ::kill(x_process, SIGKILL);
}

std::optional<int> Child::exit_code() {
  if (x_process < 0) return x_exit_code;
  int status = 0;
  const pid_t ended = ::waitpid(x_process, &status, WNOHANG);
  if (ended == 0 || (ended < 0 && errno == EINTR)) return std::nullopt;
  x_process = -1;
  x_exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return x_exit_code;
}

std::optional<std::size_t> read_without_waiting(const Descriptor& output, std::span<std::uint8_t> bytes) noexcept {
  const ssize_t count = ::read(output.number(), bytes.data(), bytes.size());
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;
  return count < 0 ? 0 : static_cast<std::size_t>(count);
}

std::optional<std::filesystem::path> find_program(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::filesystem::path folder = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::filesystem::path program = folder / name;
    std::error_code unknown;
    if (folder.is_absolute() && std::filesystem::is_regular_file(program, unknown) &&
        ::access(program.c_str(), X_OK) == 0)
      return program;
  }
  return std::nullopt;
}

}  // namespace rollcall::os
