#pragma once
#include <cstddef>
#include <string_view>

#include "player/message.h"

namespace rollcall::progress {

/// Characters that a PIN has at least.
constexpr std::size_t shortest_pin = 4;

/// How many characters, of whatever script.
std::size_t length_of_pin(std::string_view pin);

/// What is to be said against a PIN that may be taken all the same: it is short, or among the first that anybody would
/// try. Empty if nothing is.
Message advice_about_pin(std::string_view pin);

}  // namespace rollcall::progress
