#pragma once
#include <string>

#include "player/message.h"

/// Figures of statistics, as people read them.
namespace rollcall::check {

/// "0.24"
std::string two_digits(double number);

/// "16.4", and "16" where it is whole but for rounding.
std::string one_digit(double number);

/// Of a probability: "0.024", "under 0.001".
Message p_text(double p);

}  // namespace rollcall::check
