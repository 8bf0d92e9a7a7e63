#include "authoring/source/offset.h"

#include <algorithm>

namespace rollcall::source {

Position position_at(std::string_view content, std::size_t offset, std::uint32_t file) {
  const std::string_view before = content.substr(0, offset);
  const auto line_start = before.rfind('\n');
  const std::size_t column = line_start == std::string_view::npos ? offset : offset - line_start - 1;
  return {file, std::uint32_t(std::count(before.begin(), before.end(), '\n') + 1), std::uint32_t(column + 1)};
}

}  // namespace rollcall::source
