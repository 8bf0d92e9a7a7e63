#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace rollcall::run {

/// One choice as it is stored: by id, so that it survives a new release that keeps the ids. That a page was read is
/// stored in the same way, without an option.
struct Choice {
  std::string scene;
  std::string option;
  std::uint32_t milliseconds = 0;  ///< from the scene being shown to the choice

  bool is_page() const { return option.empty(); }
  bool operator==(const Choice&) const = default;
};

/// What a choice says at most, in milliseconds: a longer pause is not thinking.
inline constexpr std::uint32_t longest_choice = 10 * 60 * 1000;

/// A saved attempt is its trace: resume, replay in the debrief and re-scoring all start from it.
using Trace = std::vector<Choice>;

}  // namespace rollcall::run
