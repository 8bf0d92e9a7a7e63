#pragma once
#include <cstddef>
#include <string>

#include "authoring/syntax/position.h"

namespace rollcall::source {

using syntax::Position;  ///< `file` is the number of a file in a FileTable

/// Something the author wrote, and where. Empty with line 0: not written.
struct Text {
  std::string value;
  Position at;

  bool written() const { return at.line != 0; }
};

/// Where a part of a text stands. All of it, where it was not written on one line as it reads (folded, or with
/// escapes), so that no single letter can be found; of a text of which only the beginning is known, its part is on the
/// same line.
Position part_of(const Text& text, std::size_t offset, std::size_t length);

}  // namespace rollcall::source
