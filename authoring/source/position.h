#pragma once
#include <cstdint>
#include <string>

namespace rollcall::source {

/// Where something stands in the author's files. Line and column count from 1; the column counts bytes. Line 0: nowhere
/// in particular.
struct Position {
  std::uint32_t file = 0;  ///< of Document::files
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Position&) const = default;
};

/// Something the author wrote, and where. Empty with line 0: not written.
struct Text {
  std::string value;
  Position at;

  bool written() const { return at.line != 0; }
};

/// One source file, as read.
struct SourceFile {
  std::string name;  ///< relative to the module's folder
  std::string content;
};

}  // namespace rollcall::source
