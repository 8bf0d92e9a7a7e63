#pragma once
#include <span>
#include <string>
#include <string_view>

#include "player/message.h"
#include "player/scenario/nearest.h"

namespace rollcall::source {

using scenario::nearest;

/// "Did you mean 'x'?", or the known names when none is near and they are few, or nothing.
Message did_you_mean(std::string_view wrong, std::span<const std::string> known);

}  // namespace rollcall::source
