#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::scenario {

/// A stretch of a text of a module, with what its marks say: `*stressed*`, `**strong**`, `[[word]]` of the glossary.
struct Run {
  enum class Kind : std::uint8_t { plain, stressed, strong, word };
  Kind kind = Kind::plain;
  std::string_view text;  ///< without the marks; of a word: its id. Points into the text that was given
  bool operator==(const Run&) const = default;
};

/// The text in order. A mark that is not closed stands for itself, and so does a `*` with blanks on both sides.
std::vector<Run> runs(std::string_view text);

}  // namespace rollcall::scenario
