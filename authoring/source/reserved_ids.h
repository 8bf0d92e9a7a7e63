#pragma once
#include <string_view>

/// What stands where an id stands and is none that an author may give.
namespace rollcall::source::reserved {

inline constexpr std::string_view narrator = "narrator";  ///< who speaks where nobody of the cast does
/// What stands in a line beside the speaker and the text.
inline constexpr std::string_view when = "when";
inline constexpr std::string_view claims = "claims";
inline constexpr std::string_view urges = "urges";
inline constexpr std::string_view end = "end";          ///< where `go` leads out of the story
inline constexpr std::string_view support = "support";  ///< the support move, among the options of a scene
inline constexpr std::string_view all = "all";          ///< where a warning is silenced: everywhere

}  // namespace rollcall::source::reserved
