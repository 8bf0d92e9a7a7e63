#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "authoring/syntax/cause.h"

namespace rollcall::syntax {

/// A value as it was met on its lines.
struct ScannedValue {
  enum class Kind : std::uint8_t {
    nothing,   ///< only spaces and comments
    plain,     ///< goes on to the end of its line, and perhaps further
    complete,  ///< in quotes or brackets, or an indented block: nothing can follow it
  };
  Kind kind = Kind::nothing;
  std::uint32_t end = 0;                 ///< on the last of its lines
  std::optional<std::uint32_t> comment;  ///< behind what is plain, on its line
};

/// Follows the value at `at`, which stands behind the '-' or the key in `column` (from 0). Throws the Cause where it
/// cannot be one.
ScannedValue scan_value(std::string_view text, std::uint32_t at, std::int32_t column, const Keywords& keywords);

/// The comment on this line behind what is not in quotes.
std::optional<std::uint32_t> comment_behind(std::string_view text, std::uint32_t at);

/// Where "key:" ends, if one stands here that nothing but its value follows: behind the ':'.
std::optional<std::uint32_t> behind_key(std::string_view text, std::uint32_t at);

/// Throws the Cause if a space stands here that YAML does not take for one.
void expect_ordinary_space(std::string_view text, std::uint32_t at);

/// It begins like an id: a lower-case letter, then letters, digits and '_'. What is left is behind it.
std::string_view word_at(std::string_view text, std::uint32_t at);

Cause lost_behind_comment(std::uint32_t at);
Cause unexpected_colon(std::uint32_t at);

}  // namespace rollcall::syntax
