#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "player/message.h"

/// The smallest words of the language: ids, whole numbers, ranges, yes and no.
namespace rollcall::source {

/// Lower-case letters, digits and the joiner, starting with a letter, at most 40 characters.
bool is_id(std::string_view text, char joiner);

/// A BCP 47 code such as "en", "kk" or "pt-BR", of a language that exists (player/language/code.h).
bool is_language(std::string_view text);
/// What to write instead of one that is none.
Message hint_for_language(std::string_view wrong);

/// A whole number with an optional sign and nothing else; nothing outside 32 bits.
std::optional<std::int32_t> parse_integer(std::string_view text);

std::optional<bool> parse_yes_no(std::string_view text);

/// "0..10"
std::optional<std::pair<std::int32_t, std::int32_t>> parse_range(std::string_view text);

/// Where a dash stands that looks like a minus and is another character, as programs for letters put it in.
std::size_t find_odd_minus(std::string_view text);
inline constexpr Phrase not_a_minus = tr_noop("this is not a minus, although it looks like one");
inline constexpr Phrase type_a_minus = tr_noop("delete it and type '-'; programs for letters put in other dashes");

}  // namespace rollcall::source
