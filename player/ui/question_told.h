#pragma once
#include <cstdint>
#include <string>

#include "player/gui/frame.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// How sure one can be, from a guess upwards.
inline constexpr std::uint32_t certainties = 3;
std::string certainty_words(const Frame& frame, std::uint32_t certainty);

/// "Right", "Partly right" or "Not yet".
std::string verdict_words(const Frame& frame, Verdict verdict);

/// How an answer went: in a word, in percent, and item by item.
void draw_told(const Answered& told, scenario::Question::Kind kind, Frame& frame);

}  // namespace rollcall::ui
