#pragma once
#include <vector>

#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// What plays look out for; each list by number, or empty for nothing of the kind.
struct Wanted {
  std::vector<bool> beats;    ///< that they are told
  std::vector<bool> lines;    ///< that they are shown
  std::vector<bool> screens;  ///< of scenes: that a weaker option tempts, and that none does
};

/// Of what was wanted, what was seen.
struct Seen {
  std::vector<bool> beats, lines;
  std::vector<bool> tempting, plain;  ///< scenes: with a weaker option that tempts, and with one and none that does
};

/// Plays some hundred plays in different tempers, and fewer where they bring nothing new. It is not chance that what
/// was seen is possible: what was not seen is left to be proved.
Seen rehearse(const scenario::Scenario& scenario, const Wanted& wanted);

}  // namespace rollcall::prove
