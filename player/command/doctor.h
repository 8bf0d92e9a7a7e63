#pragma once
#include <cstdint>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// What is done beside looking.
enum class Treatment : std::uint8_t {
  none,
  acceptance,  ///< what is there is right from now on
  repair,      ///< what can be mended is mended, and nothing is deleted (progress/repair.h)
};

/// Looks for damage in the learner database, the journal and the library, and says what it found, after what it did.
Exit doctor(const Home& home, Treatment treatment, const terminal::Console& console);

}  // namespace rollcall::command
