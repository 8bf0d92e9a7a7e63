#pragma once
#include <optional>

namespace rollcall::identity {

/// What a decimal digit of any script stands for, 0 to 9; nothing for any other character.
std::optional<unsigned> digit_value(char32_t character);

}  // namespace rollcall::identity
