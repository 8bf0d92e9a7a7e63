#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"

namespace rollcall::progress {

/// The append-only file of finished records beside the database: their second copy. Lines of text; what they mean is
/// said in journal_entry.h. A line counts once its LF is on the drive.
class Journal {
 public:
  explicit Journal(std::filesystem::path file) : x_file(std::move(file)) {}

  /// Empty if there is no file; Error if it cannot be looked at.
  std::string contents() const;
  /// Bytes; 0 if there is no file; Error if it cannot be looked at.
  std::uint64_t size() const;

  /// On the drive when it returns.
  void append(std::string_view lines);
  /// Cuts the file to `size` bytes, durably.
  void cut(std::uint64_t size);

 private:
  std::filesystem::path x_file;
};

struct JournalLine {
  std::string_view text;  ///< without its LF
  std::size_t end = 0;    ///< bytes of the file up to the end of the line
};

/// Every line that has its LF. The views are into `contents`.
std::vector<JournalLine> lines_of(std::string_view contents);

/// What an append leaves that the power interrupted: of a write, the parts that did not reach the drive are zeros.
bool is_partial_write(std::string_view line);

}  // namespace rollcall::progress
