#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "authoring/syntax/tree.h"

namespace rollcall::syntax {

/// Where a scalar is to be written.
struct ScalarPlace {
  Style style = Style::plain;  ///< kept if the value can be written so
  bool in_flow = false;        ///< inside brackets
  bool is_key = false;         ///< then on one line
  std::uint32_t indent = 0;    ///< spaces before the further lines of a block scalar
  std::string_view remark =
      {};  ///< what stands behind the header of a block scalar: a comment with the spaces before it
};

/// The value as YAML, so that it is read back as exactly this: in the style of the place, else plain, else in double
/// quotes. The value is UTF-8.
std::string written(std::string_view value, const ScalarPlace& place);

}  // namespace rollcall::syntax
