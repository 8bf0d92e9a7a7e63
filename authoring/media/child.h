#pragma once
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "player/bytes.h"
#include "player/error.h"

namespace rollcall::media {

/// How a program ended, or that it had to be ended.
enum class Ended : std::uint8_t {
  by_itself,  ///< with a status
  by_signal,  ///< of its own or of another's making
  by_us,      ///< it took too long, or wrote too much
};

struct Ran {
  Ended how;
  int code;      ///< the status or the signal
  Bytes output;  ///< what it wrote to its standard output
};

/// Bounds that the one who waits keeps.
struct Patience {
  std::chrono::milliseconds time;  ///< by the clock on the wall
  std::size_t output;              ///< bytes
};

/// Runs a program and waits for its end. It is started anew, never split off from this process, so that it does not
/// matter what threads there are; it has an empty environment, no files but `input` as its standard input, its standard
/// output and nothing for its errors, and the usual handling of all signals. It is gone when this returns or throws.
/// Throws Error if it cannot be started.
Ran run(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input, Patience patience);

}  // namespace rollcall::media
