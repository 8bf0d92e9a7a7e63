#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace rollcall::test {

/// A program of ours with a terminal of its own, on which its complaints and its progress appear.
class WatchedProcess {
 public:
  enum class Output : std::uint8_t { apart, terminal };

  WatchedProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                 Output output = Output::apart);
  ~WatchedProcess();
  WatchedProcess(const WatchedProcess&) = delete;
  WatchedProcess& operator=(const WatchedProcess&) = delete;

  /// Reads until this has appeared on the terminal. Throws if the program ends before.
  void wait_for(const std::string& text);
  void signal(int number) const;

  struct End {
    int code = 0, signal = 0;
    std::string terminal, out;
  };
  /// All that it wrote, when it has ended.
  End end();

 private:
  /// False at the end.
  bool read_more();

  int x_terminal = -1, x_out = -1;
  pid_t x_pid = 0;
  std::string x_seen;
};

}  // namespace rollcall::test
