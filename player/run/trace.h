#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rollcall::run {

/// One choice as it is stored: by id, so that it survives a new release that keeps the ids. That a page was read is
/// stored in the same way, without an option; that choices were taken back, with neither scene nor option.
struct Choice {
  std::string scene;
  std::string option;
  std::uint32_t milliseconds = 0;  ///< from the scene being shown to the choice

  /// Only the first steps of the path stand again, so many of them; what was chosen after these is tried another way.
  std::optional<std::uint32_t> back_to = std::nullopt;

  bool is_page() const { return option.empty() && !back_to; }
  bool operator==(const Choice&) const = default;
};

/// What a choice says at most, in milliseconds: a longer pause is not thinking.
inline constexpr std::uint32_t longest_choice = 10 * 60 * 1000;

/// A saved attempt is its trace: resume, replay in the debrief and re-scoring all start from it. It only ever grows:
/// whoever goes back adds to it that they did.
using Trace = std::vector<Choice>;

}  // namespace rollcall::run
