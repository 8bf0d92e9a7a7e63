#include "authoring/media/child.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>

#include "player/os/files.h"
#include "tests/authoring/media/script.h"

namespace rollcall::media {
namespace {

using test::Script;

constexpr Patience patient{std::chrono::minutes(5), 1u << 20};

Ran ran(const Script& script, Patience patience = patient, const std::vector<std::string>& arguments = {}) {
  return run(script.program(), arguments, os::ReadOnlyFile(script.file()).descriptor().number(), patience);
}

std::string said(const std::string& lines) {
  const Ran result = ran(Script(lines));
  CHECK(result.how == Ended::by_itself);
  return {result.output.begin(), result.output.end()};
}

TEST_CASE("a program is given its arguments and the file, and what it writes comes back whole") {
  const Script script("echo \"$1,$2\"; cat; exit 7");
  const Ran result = ran(script, patient, {"one", "two words"});
  CHECK(result.how == Ended::by_itself);
  CHECK(result.code == 7);
  CHECK(std::string(result.output.begin(), result.output.end()) == "one,two words\nA file.");
  CHECK(said("head -c 1000000 /dev/zero").size() == 1'000'000);
}

TEST_CASE("a program has nothing of the one that starts it") {
  // A file that does not close by itself when another program begins, a signal that is ignored, and one that is
  // blocked.
  const int open_file = dup2(0, 200);
  std::signal(SIGUSR1, SIG_IGN);
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR2);
  sigprocmask(SIG_BLOCK, &blocked, &before);

  CHECK(said("test -e /proc/self/fd/200 || echo closed") == "closed\n");
  CHECK(said("readlink /proc/self/fd/2") == "/dev/null\n");
  CHECK(said("env | grep -v -e ^PWD= -e ^OLDPWD= -e ^_= -e ^SHLVL=") == "");
  CHECK(ran(Script("kill -USR1 $$")).code == SIGUSR1);
  CHECK(ran(Script("kill -USR2 $$")).code == SIGUSR2);

  sigprocmask(SIG_SETMASK, &before, nullptr);
  std::signal(SIGUSR1, SIG_DFL);
  close(open_file);
}

TEST_CASE("the signal that ended a program is told") {
  const Ran result = ran(Script("kill -SEGV $$"));
  CHECK(result.how == Ended::by_signal);
  CHECK(result.code == SIGSEGV);
}

TEST_CASE("a program that does not end is ended, also when it closes its output") {
  const Patience hasty{std::chrono::milliseconds(50), 1u << 20};
  CHECK(ran(Script("while :; do :; done"), hasty).how == Ended::by_us);
  CHECK(ran(Script("exec >/dev/null; while :; do :; done"), hasty).how == Ended::by_us);
}

TEST_CASE("a program that writes without end is ended") {
  const Ran result = ran(Script("exec cat /dev/zero"));
  CHECK(result.how == Ended::by_us);
  CHECK(result.output.size() > patient.output);
}

std::string refusal(const std::filesystem::path& program) {
  try {
    run(program, {}, 0, patient);
  } catch (const Error& error) {
    return std::string(error.what()) + "\n" + error.hint().text();
  }
  return "started";
}

TEST_CASE("a program that is not there or cannot be started is told as such") {
  CHECK(refusal("/nowhere/rollcall-encode") ==
        "The program /nowhere/rollcall-encode, which prepares pictures and sounds, is missing.\n"
        "Install Rollcall again: it belongs beside rollcall-author.");
  const Script script("exit 0");
  std::filesystem::permissions(script.program(), std::filesystem::perms::owner_read);
  CHECK(refusal(script.program()) ==
        "The program " + script.program().string() +
            ", which prepares pictures and sounds, cannot be started: Permission denied.\n"
            "Close other programs and try again. If it happens again, install Rollcall again.");
}

}  // namespace
}  // namespace rollcall::media
