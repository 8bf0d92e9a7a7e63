#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "player/ascii.h"

namespace rollcall {

inline constexpr std::size_t longest_module_id = 63;

/// How modules are named in packs, in trust lists and on this PC: 1 to 63 of a-z 0-9 -, not beginning with '-'.
inline bool is_module_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_module_id && id[0] != '-' &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '-'; });
}

}  // namespace rollcall
