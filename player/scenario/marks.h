#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::scenario {

/// A stretch of a text of a module, with what its marks say: `*stressed*`, `**strong**`, `[[word]]` of the glossary. A
/// word may stand in what is stressed; stress never stands in stress.
struct Run {
  enum class Kind : std::uint8_t { words, glossary_word };
  enum class Stress : std::uint8_t { unstressed, stressed, strong };
  Kind kind = Kind::words;
  Stress stress = Stress::unstressed;
  std::string_view text;  ///< without the marks; of a glossary word: its id. Points into the text that was given
  bool operator==(const Run&) const = default;
};

/// The text in order. A mark that is not closed stands for itself, and so does a `*` with blanks on both sides.
std::vector<Run> runs(std::string_view text);

/// The text as it is where nothing can stand out: without marks. `word_of` gives the word of the glossary with an id;
/// where it gives nothing, the id stands for itself.
std::string plain(std::string_view text, const std::function<std::string_view(std::string_view id)>& word_of);

}  // namespace rollcall::scenario
