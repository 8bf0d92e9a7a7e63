#pragma once
#include <cstdint>

namespace rollcall::syntax {

/// Where something stands in the author's files, from its first byte to behind its last. Lines and columns count from
/// 1; columns count bytes. Line 0: nowhere in particular; end line 0: only the beginning is known.
struct Position {
  std::uint32_t file = 0;  ///< index in the table of files
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;
  bool operator==(const Position&) const = default;
};

/// A part of a text, in bytes.
struct Span {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const Span&) const = default;
};

}  // namespace rollcall::syntax
