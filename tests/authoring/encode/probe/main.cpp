#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <string_view>
#include <thread>

#include "authoring/encode/confine.h"

/// rollcall_probe free|confined WHAT PATH: tries something, with PATH where it needs a file that is there. 0: it can.
namespace {

bool can(std::string_view what, const char* path) {
  if (what == "read a file") return open(path, O_RDONLY) >= 0;
  if (what == "make a file") return creat((std::string(path) + ".new").c_str(), 0600) >= 0;
  if (what == "remove a file") return unlink(path) == 0;
  if (what == "rename a file") return rename(path, (std::string(path) + ".old").c_str()) == 0;
  if (what == "look whether a file is there") return access(path, F_OK) == 0;
  if (what == "connect") return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
  if (what == "start a process") {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    return child > 0 && waitpid(child, nullptr, 0) == child;
  }
  if (what == "become another program") {
    execl("/bin/true", "true", nullptr);
    return false;
  }
  if (what == "signal another") return kill(getppid(), 0) == 0;
  if (what == "signal a thread of another") return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0;
  if (what == "fill memory") {
    void* const there = std::malloc(std::size_t{512} << 20);
    return there != nullptr;
  }
  if (what == "start a thread") {
    int number = 1;
    std::thread([&] { number = 0; }).join();
    return number == 0;
  }
  std::fprintf(stderr, "What is '%s'?\n", std::string(what).c_str());
  std::abort();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  if (std::string_view(argv[1]) == "confined")
    rollcall::encode::confine({std::chrono::seconds(20), std::size_t{256} << 20});
  _exit(can(argv[2], argv[3]) ? 0 : 1);
}
