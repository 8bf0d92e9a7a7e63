#include "authoring/source/position.h"

#include <cstdint>

namespace rollcall::source {

Position part_of(const Text& text, std::size_t offset, std::size_t length) {
  Position at = text.at;
  const bool is_known_by_beginning = at.end_line == 0;
  const bool is_as_written = at.end_line == at.line && at.end_column - at.column == text.value.size();
  if (!is_known_by_beginning && !is_as_written) return at;
  at.column += std::uint32_t(offset);
  at.end_line = at.line;
  at.end_column = at.column + std::uint32_t(length);
  return at;
}

}  // namespace rollcall::source
