#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "player/error.h"

namespace rollcall::media {

/// Bounds for work on a file that may be hostile or broken.
struct Limits {
  std::chrono::milliseconds time{20'000};
  std::size_t memory = std::size_t{1} << 30;  ///< bytes of writable memory; not kept under a sanitizer
};

/// The work did not end by itself.
class Stopped : public Error {
 public:
  enum class Reason : std::uint8_t { time, crash };  ///< a crash is most often memory that was refused
  Stopped(Reason reason, const std::string& message) : Error(message), x_reason(reason) {}
  Reason reason() const { return x_reason; }

 private:
  Reason x_reason;
};

/// Does `work` in a child process and returns its bytes. An Error thrown by the work is thrown here with the same
/// sentence and hint; Stopped if a limit is reached or the work crashes. Nothing else the work changes is seen here.
/// Linux and other systems with fork.
std::vector<std::uint8_t> run_limited(const std::function<std::vector<std::uint8_t>()>& work, Limits limits = {});

}  // namespace rollcall::media
