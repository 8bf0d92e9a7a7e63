#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "authoring/source/position.h"

namespace rollcall::source {

/// Where a byte of a file stands, its end not told.
Position position_at(std::string_view content, std::size_t offset, std::uint32_t file);

}  // namespace rollcall::source
