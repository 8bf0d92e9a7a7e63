#include "tests/support/file_size_limit.h"

#include <csignal>

namespace rollcall::test {

FileSizeLimit::FileSizeLimit(rlim_t bytes) {
  // Otherwise the system ends the process instead of failing the write.
  std::signal(SIGXFSZ, SIG_IGN);
  getrlimit(RLIMIT_FSIZE, &x_before);
  const rlimit limit{bytes, x_before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &limit);
}

FileSizeLimit::~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &x_before); }

}  // namespace rollcall::test
