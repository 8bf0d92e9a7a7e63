#pragma once
#include <string_view>

#include "player/message.h"

namespace rollcall::syntax {

/// Control characters but for line ends and tabs, and the marks that turn the direction of text around what follows
/// them (printable.h).
bool has_control_character(std::string_view text);

/// The space at the beginning of the text that looks like one and is none to YAML and the language: a non-breaking one,
/// a typographic one, one of no width. Empty if another character stands there.
std::string_view odd_space(std::string_view text);

/// Where such a space stands in the text.
std::size_t find_odd_space(std::string_view text);

inline constexpr Phrase not_a_space = tr_noop("this is not an ordinary space, although it looks like one");
inline constexpr Phrase type_a_space = tr_noop("delete it and type a space; programs for letters put in others");

}  // namespace rollcall::syntax
