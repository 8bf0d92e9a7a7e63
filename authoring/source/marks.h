#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "player/message.h"

/// What one text may hold.
namespace rollcall::source {

/// In characters, of any one text; more is no text to read, and takes long to lay out.
inline constexpr std::size_t longest_text = 2000;

/// Every emphasis that is opened is closed, and none stands in another: the player, which reads the marks, shows no `*`
/// but one between blanks. CommonMark's rule in short: `*` opens before a letter and closes after one.
bool is_balanced(std::string_view text);

/// The names between `open` and `close` in a text, such as "rank" in "Ask the {rank}.".
std::vector<std::string_view> marked_names(std::string_view text, std::string_view open, std::string_view close);

/// Why a text cannot stand for a slot, as a sentence: marks in it would change the texts around it. Empty if it can.
Message fault_of_filling(std::string_view text);
inline constexpr std::string_view filling_hint =
    "write the words as they are to be read; slots and glossary words stay in the module's texts";

}  // namespace rollcall::source
