#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "authoring/source/position.h"

namespace rollcall::translate {

/// Of a byte of a PO file.
source::Position position(std::string_view content, std::size_t offset, std::uint32_t file);

}  // namespace rollcall::translate
