#include "tests/authoring/command/watched_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

extern char** environ;

namespace rollcall::test {

WatchedProcess::WatchedProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                               Output output) {
  x_terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (x_terminal < 0 || grantpt(x_terminal) != 0 || unlockpt(x_terminal) != 0) throw std::runtime_error("no terminal");
  const std::string name = ptsname(x_terminal);
  std::array<int, 2> pipe{};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  x_out = pipe[0];
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, name.c_str(), O_RDWR | O_NOCTTY, 0);
  if (output == Output::apart)
    posix_spawn_file_actions_adddup2(&actions, pipe[1], 1);
  else
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int failed = posix_spawn(&x_pid, program.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(pipe[1]);
  if (failed != 0) throw std::runtime_error("cannot start " + program.string());
}

WatchedProcess::~WatchedProcess() {
  if (x_pid != 0) {
    kill(x_pid, SIGKILL);
    waitpid(x_pid, nullptr, 0);
  }
  close(x_terminal);
  close(x_out);
}

bool WatchedProcess::read_more() {
  std::array<char, 4096> part{};
  const ssize_t count = read(x_terminal, part.data(), part.size());
  if (count <= 0) return false;
  x_seen.append(part.data(), static_cast<std::size_t>(count));
  return true;
}

void WatchedProcess::wait_for(const std::string& text) {
  while (x_seen.find(text) == std::string::npos) {
    if (!read_more()) throw std::runtime_error("it ended before '" + text + "': " + x_seen);
  }
}

void WatchedProcess::signal(int number) const { kill(x_pid, number); }

WatchedProcess::End WatchedProcess::end() {
  while (read_more()) {
  }
  End end;
  std::array<char, 4096> part{};
  for (ssize_t count; (count = read(x_out, part.data(), part.size())) > 0;)
    end.out.append(part.data(), static_cast<std::size_t>(count));
  int status = 0;
  waitpid(std::exchange(x_pid, 0), &status, 0);
  if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  end.terminal = x_seen;
  return end;
}

}  // namespace rollcall::test
