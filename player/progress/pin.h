#pragma once
#include <string_view>

#include "player/message.h"

namespace rollcall::progress {

/// What is to be said against a PIN that may be taken all the same: it is short, or among the first that anybody would
/// try. Empty if nothing is.
Message advice_about_pin(std::string_view pin);

}  // namespace rollcall::progress
