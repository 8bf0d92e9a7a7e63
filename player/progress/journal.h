#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"

namespace rollcall::progress {

/// The append-only file of finished records beside the database: their second copy. Lines of text; what they mean is
/// said in chain.h. A line counts once its LF is on the drive.
class Journal {
 public:
  explicit Journal(std::filesystem::path file) : x_file(std::move(file)) {}

  /// Every whole line, without its LF. Empty if there is no file; Error if it cannot be looked at.
  std::vector<std::string> lines() const;
  /// Bytes; 0 if there is no file; Error if it cannot be looked at.
  std::uint64_t size() const;

  /// On the drive when it returns.
  void append(std::string_view lines);
  /// Cuts the file to `size` bytes, durably.
  void cut(std::uint64_t size);
  /// Bytes up to the end of the last whole line that is `wanted`.
  std::uint64_t end_of_last(const std::function<bool(std::string_view)>& wanted) const;

 private:
  std::string contents() const;

  std::filesystem::path x_file;
};

}  // namespace rollcall::progress
