#include "authoring/media/sandbox.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

namespace rollcall::media {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Clock = std::chrono::steady_clock;

// What the child writes: the result, or a sentence, a zero and a hint; then one of these, so that half an answer is
// none.
constexpr std::uint8_t was_result = 'r';
constexpr std::uint8_t was_error = 'e';

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool under_sanitizer = true;
#else
constexpr bool under_sanitizer = false;
#endif

[[noreturn]] void cannot_start() {
  throw Error({"The computer cannot start another process: {reason}.", {{"reason", std::string(std::strerror(errno))}}},
              "Close other programs and try again.");
}

void set_limit(decltype(RLIMIT_CPU) what, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(what, &both);
}

void write_all(int descriptor, const Bytes& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = write(descriptor, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;  // the parent is gone or sees that the answer is not whole
    done += static_cast<std::size_t>(count);
  }
}

Bytes answer(const std::function<Bytes()>& work) {
  try {
    Bytes bytes = work();
    bytes.push_back(was_result);
    return bytes;
  } catch (const Error& error) {
    const std::string text = std::string(error.what()) + '\0' + error.hint().text();
    Bytes bytes(text.begin(), text.end());
    bytes.push_back(was_error);
    return bytes;
  } catch (const std::exception&) {
    return {};
  }
}

[[noreturn]] void be_the_child(const std::function<Bytes()>& work, const Limits& limits, int out) {
  // The parent keeps the time; this is for a parent that died.
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(limits.time).count() + 1;
  set_limit(RLIMIT_CPU, static_cast<rlim_t>(seconds));
  set_limit(RLIMIT_CORE, 0);
  if (!under_sanitizer) {
    set_limit(RLIMIT_DATA, limits.memory);
    // Libraries print before they abort; the parent says what happened in its own words.
    if (const int nowhere = open("/dev/null", O_WRONLY); nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  }
  write_all(out, answer(work));
  _exit(0);
}

/// A running child; dies with this object.
class Child {
 public:
  Child(const std::function<Bytes()>& work, const Limits& limits) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) cannot_start();
    x_process = fork();
    if (x_process == 0) {
      close(ends[0]);
      be_the_child(work, limits, ends[1]);
    }
    close(ends[1]);
    x_in = ends[0];
    if (x_process < 0) {
      close(x_in);
      cannot_start();
    }
  }
  ~Child() {
    kill(x_process, SIGKILL);
    while (waitpid(x_process, nullptr, 0) < 0 && errno == EINTR) {
    }
    close(x_in);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Everything the child writes until it ends.
  Bytes read_until(Clock::time_point deadline) const {
    Bytes all;
    std::array<std::uint8_t, 65536> piece{};
    for (;;) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
      pollfd wanted{x_in, POLLIN, 0};
      const int ready = left > 0 ? poll(&wanted, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000))) : 0;
      if (ready < 0 && errno == EINTR) continue;
      if (left <= 0) throw Stopped(Stopped::Reason::time, "The work takes too long.");
      if (ready == 0) continue;
      const ssize_t count = read(x_in, piece.data(), piece.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return all;
      all.insert(all.end(), piece.begin(), piece.begin() + count);
    }
  }

 private:
  pid_t x_process = -1;
  int x_in = -1;
};

}  // namespace

std::vector<std::uint8_t> run_limited(const std::function<std::vector<std::uint8_t>()>& work, Limits limits) {
  Child child(work, limits);
  Bytes all = child.read_until(Clock::now() + limits.time);
  const std::uint8_t kind = all.empty() ? std::uint8_t{0} : all.back();
  if (kind != was_result && kind != was_error) {
    throw Stopped(Stopped::Reason::crash, "The work stopped before its end.");
  }
  all.pop_back();
  if (kind == was_result) return all;
  const auto end = std::find(all.begin(), all.end(), std::uint8_t{0});
  throw Error(std::string(all.begin(), end), std::string(end == all.end() ? end : end + 1, all.end()));
}

}  // namespace rollcall::media
