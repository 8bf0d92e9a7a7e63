#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/message.h"

/// What one text may hold.
namespace rollcall::source {

/// In characters, of any one text; more is no text to read, and takes long to lay out.
inline constexpr std::size_t longest_text = 2000;

/// The marks of a text, read as the player reads them (player/scenario/marks.h) and as slots are filled. What is not
/// closed would be shown to learners as it is written.
struct Marks {
  std::vector<std::string_view> slots;  ///< "rank" of "Ask the {rank}.", in the order of the text, and part of it
  std::vector<std::string_view> words;  ///< "conditioning" of "[[conditioning]]", likewise
  std::size_t stars = 0;
  bool slots_are_closed = true;
  bool words_are_closed = true;
  /// Every emphasis that is opened is closed, and none stands in another. CommonMark's rule in short: `*` opens before
  /// a letter and closes after one; one that stands alone between blanks is no mark.
  bool stress_is_closed = true;
};

Marks marks_of(std::string_view text);

/// The text with every {slot} replaced by what `value_of` gives for its name; where it gives nothing, it stays.
std::string filled(std::string_view text,
                   const std::function<std::optional<std::string_view>(std::string_view name)>& value_of);

/// Why a text cannot stand for a slot, as a sentence: marks in it would change the texts around it. Empty if it can.
Message fault_of_filling(std::string_view text);
inline constexpr Phrase filling_hint =
    tr_noop("write the words as they are to be read; slots and glossary words stay in the module's texts");

}  // namespace rollcall::source
