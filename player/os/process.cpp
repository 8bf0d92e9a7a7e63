#include "player/os/process.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

namespace rollcall::os {

std::optional<std::int64_t> process_age_milliseconds() {
  std::ifstream file("/proc/self/stat");
  std::string line;
  std::getline(file, line);
  const std::size_t name_end = line.rfind(')');
  if (name_end == std::string::npos) return {};
  // Field 22 is the start in clock ticks since the machine started; the state after the name is field 3.
  std::istringstream fields(line.substr(name_end + 1));
  std::string skipped;
  for (int field = 3; field < 22; ++field) fields >> skipped;
  std::int64_t start = 0;
  timespec now{};
  if (!(fields >> start) || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return {};
  return now.tv_sec * 1000 + now.tv_nsec / 1000000 - start * 1000 / sysconf(_SC_CLK_TCK);
}

void trim_heap() {
  // Setting the thresholds also keeps them from being raised at run time.
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
  mallopt(M_TRIM_THRESHOLD, 128 * 1024);
}

void keep_memory_to_oneself() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0);
}

void let_large_writes_fail() { std::signal(SIGXFSZ, SIG_IGN); }

void reserve_standard_streams() {
  // open() takes the lowest number that is free.
  for (int number = open("/dev/null", O_RDWR); number >= 0; number = open("/dev/null", O_RDWR)) {
    if (number <= 2) continue;
    close(number);
    return;
  }
}

}  // namespace rollcall::os
