#pragma once
#include <sys/resource.h>

namespace rollcall::test {

/// A drive that is full: while this lives, no file of this process grows beyond `bytes`.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes);
  ~FileSizeLimit();
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit x_before{};
};

}  // namespace rollcall::test
