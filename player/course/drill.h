#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "player/course/calendar.h"

/// Ten minutes between two modules: short cases and questions out of what is weak or fading.
namespace rollcall::course {

/// What a drill can be made of.
struct DrillPiece {
  enum class Kind : std::uint8_t { short_case, question };
  Kind kind = Kind::short_case;
  std::string module;                     ///< id
  std::string form;                       ///< id of the variant, or of the question
  std::vector<std::string> competencies;  ///< codes
  std::uint32_t seconds = 0;              ///< that it takes
};

/// What somebody was given before, in a drill or otherwise.
struct Given {
  DrillPiece::Kind kind = DrillPiece::Kind::short_case;
  std::string module;
  std::string form;
  Date day;
};

struct Drill {
  std::vector<std::size_t> pieces;  ///< positions in the list that was given, in the order in which they are played
  std::uint32_t seconds = 0;        ///< of all of them; never more than was asked for
};

inline constexpr std::uint32_t drill_seconds = 600;

/// A case first, for the weakest competency that has one, then questions and what cases still fit, turn by turn for
/// each competency in the order of `competencies` (the weakest first, such as those of `fading`), then for all others.
/// Never the form of a case that was given last, nor a question of the last day on which the module's questions were
/// given: if there is no other, that case or question is left out. Of each module one case; among equals what was given
/// the longest time ago or never, and then by lot. The same arguments give the same drill on every computer.
Drill make_drill(std::span<const DrillPiece> pieces, std::span<const std::string> competencies,
                 std::span<const Given> given, std::uint32_t seconds, std::uint64_t seed);

}  // namespace rollcall::course
