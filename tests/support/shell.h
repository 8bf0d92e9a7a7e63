#pragma once
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace rollcall::test {

/// What a command prints. Throws if it fails, so that a missing tool is a failed test.
inline std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error(command);
  std::string text;
  std::array<char, 4096> part{};
  for (std::size_t count; (count = fread(part.data(), 1, part.size(), pipe)) > 0;) text.append(part.data(), count);
  if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command + "\n" + text);
  return text;
}

}  // namespace rollcall::test
