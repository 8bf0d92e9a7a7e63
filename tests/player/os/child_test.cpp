#include "player/os/child.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

/// Until the program closes its output, or for 20 s.
std::string all_of(const os::Descriptor& output) {
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    pollfd wanted{output.number(), POLLIN, 0};
    if (poll(&wanted, 1, 20000) != 1) return text + " (and then nothing)";
    const ssize_t count = read(output.number(), piece.data(), piece.size());
    if (count <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

int end_of(os::Child& child) {
  for (;;) {
    if (const auto code = child.exit_code()) return *code;
  }
}

}  // namespace

TEST_CASE("another program reads a text of any length, and what it writes can be read") {
  const std::string text(300'000, 'x');
  os::Child child("/bin/cat", {}, text);
  CHECK(all_of(child.take_output()) == text);
  CHECK(end_of(child) == 0);
}

TEST_CASE("another program has an environment of its own, and no file of ours") {
  const test::TempFolder folder;
  const int ours = dup(0);  // not closed on exec
  os::Child child("/bin/sh", {"-c", "env | sort | grep -v -e PWD -e SHLVL -e '^_='; ls /proc/self/fd"}, "");
  // 3 is the folder that ls reads.
  CHECK(all_of(child.take_output()) == "LC_ALL=C.UTF-8\nPATH=/usr/bin:/bin\n0\n1\n2\n3\n");
  close(ours);
}

TEST_CASE("a program that cannot be started, that fails or is killed says so by its end") {
  os::Child missing("/no/such/program", {}, "text");
  CHECK(end_of(missing) == 127);
  os::Child failing("/bin/sh", {"-c", "exit 3"}, "text");
  CHECK(end_of(failing) == 3);
  os::Child hanging("/bin/sleep", {"1000"}, "text");
  CHECK_FALSE(hanging.exit_code());
  hanging.kill();
  CHECK(end_of(hanging) == 128 + SIGKILL);
}

TEST_CASE("another program dies with the one that started it") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t starter = fork();
  if (starter == 0) {
    os::Child child("/bin/sh", {"-c", "echo $$; exec sleep 1000"}, "text");
    const os::Descriptor output = child.take_output();
    pollfd told{output.number(), POLLIN, 0};
    poll(&told, 1, 20000);
    std::array<char, 32> number{};
    const ssize_t count = read(output.number(), number.data(), number.size());
    if (count > 0) (void)!write(ends[1], number.data(), static_cast<std::size_t>(count));
    raise(SIGKILL);
  }
  close(ends[1]);
  const os::Descriptor told(ends[0]);
  const pid_t started = std::stoi(all_of(told));
  int status = 0;
  REQUIRE(waitpid(starter, &status, 0) == starter);
  const os::Descriptor end(static_cast<int>(syscall(SYS_pidfd_open, started, 0)));
  pollfd gone{end.number(), POLLIN, 0};
  const bool has_ended = end.number() < 0 || poll(&gone, 1, 20000) == 1;
  CHECK(has_ended);
}

TEST_CASE("programs are found in the folders of the path, and only what can be started") {
  const test::TempFolder folder;
  test::write(folder / "reader", "#!/bin/sh\n");
  test::write(folder / "speaker", "#!/bin/sh\n");
  std::filesystem::permissions(folder / "speaker", std::filesystem::perms::owner_all);
  const std::string before = getenv("PATH");
  setenv("PATH", (".:" + folder.path().string() + ":/usr/bin").c_str(), 1);
  CHECK(os::find_program("speaker") == folder / "speaker");
  CHECK_FALSE(os::find_program("reader"));
  CHECK_FALSE(os::find_program("no-such-program"));
  setenv("PATH", before.c_str(), 1);
}
