#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/os/descriptor.h"

namespace rollcall::os {

/// Another program that reads one text and writes what it makes of it, while we go on: nothing here waits for it. The
/// text is its standard input and stands nowhere else. It has an environment of its own, no other files of ours, and is
/// killed with this object, and when the thread that started it ends.
class Child {
 public:
  /// Throws Error if the system starts no more processes. What hinders the program itself shows in how it ends.
  Child(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::string_view input);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// What it writes, for read_without_waiting. Once.
  Descriptor take_output() { return std::move(x_output); }
  /// What it ended with; 128 and more after a signal. Nothing while it runs.
  std::optional<int> exit_code();
  /// It has ended by the time `exit_code` has a value, which is very soon.
  void kill();

 private:
  int x_process = -1;  // none once its end has been seen
  int x_exit_code = 0;
  Descriptor x_output;
};

/// What can be read at this moment: so many bytes, 0 at the end. Nothing as long as there is nothing yet.
std::optional<std::size_t> read_without_waiting(const Descriptor& output, std::span<std::uint8_t> bytes) noexcept;

/// Where the program of this name is, among the folders of $PATH; nothing if it is in none.
std::optional<std::filesystem::path> find_program(std::string_view name);

}  // namespace rollcall::os
