#pragma once
#include <cstdint>

#include "player/message.h"

namespace rollcall::story {

/// Whether one can go back to a decision now, and if not, why.
enum class GoingBack : std::uint8_t {
  practice,    ///< one can
  rehearsal,   ///< one can, and nothing of it is recorded
  assessment,  ///< nobody can
  recorded,    ///< it is completed, so what was decided stays
};

constexpr bool is_possible(GoingBack going_back) {
  return going_back == GoingBack::practice || going_back == GoingBack::rehearsal;
}

/// What is said of it where the story so far is told.
Message going_back_sentence(GoingBack going_back);

}  // namespace rollcall::story
