#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "authoring/syntax/tree.h"

namespace rollcall::syntax {

/// A mistake, where it was made.
struct Cause {
  std::uint32_t at = 0;  ///< byte of the text
  Message message;       ///< one sentence, without a full stop
  Message hint;
};

/// What the author did in a text that is not YAML. The parser says only where it noticed, which may be many lines
/// further down. Looks at the lines in their order up to the one that holds the byte `noticed`; nothing if each of them
/// looks well.
std::optional<Cause> cause(std::string_view text, std::uint32_t noticed, const Keywords& keywords);

}  // namespace rollcall::syntax
