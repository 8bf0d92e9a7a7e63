#pragma once
#include <cstddef>
#include <optional>

namespace rollcall::ui {

/// How far a page has been told whose lines come one after another. Those that were shown stay.
struct Telling {
  std::size_t shown = 1;         ///< lines
  std::size_t lines = 1;         ///< of the page
  bool comes_by_itself = false;  ///< the next one, when this one has been read
  bool held = false;             ///< not now: the reader has stopped that

  bool is_over() const { return shown >= lines; }
};

/// What follows the lines of a page stands there once all of them do: nobody decides about what was not said yet.
inline bool is_told(const std::optional<Telling>& telling) { return !telling || telling->is_over(); }

}  // namespace rollcall::ui
