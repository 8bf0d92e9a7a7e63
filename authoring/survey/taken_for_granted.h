#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "authoring/source/position.h"
#include "player/scenario/scenario.h"

/// What the texts of a module take for granted: for the proof alone, and never in a pack. Everything is named by its
/// index in one scenario.
namespace rollcall::survey {

/// What is shown to a learner at one moment.
enum class Shown : std::uint8_t { scene, line, beat, ending, point };

/// `claims` of a text: what whoever reads it has done or seen.
struct Claim {
  Shown what = Shown::scene;
  std::uint32_t index = 0;
  scenario::Range condition;  ///< of the scenario's code
  std::string text;           ///< as the author wrote it
  source::Position at;
};

/// Where somebody of the cast speaks or is named.
struct Appearance {
  std::string name;
  std::vector<bool> scenes;   ///< in any text of it, also where only one of the options leads
  std::vector<bool> lines;    ///< of every list
  std::vector<bool> endings;  ///< in the title
};

/// A line with a condition.
struct LineForSome {
  std::uint32_t index = 0;
  std::string condition;  ///< as the author wrote it
  source::Position at;    ///< the same for all uses of a fragment
};

struct TakenForGranted {
  std::vector<Claim> claims;
  std::vector<LineForSome> lines;           ///< that somebody should be shown
  std::vector<Appearance> cast;             ///< in the order of the cast
  std::uint32_t critical = scenario::none;  ///< the flag that remembers a critical error; none where none can be made
};

}  // namespace rollcall::survey
