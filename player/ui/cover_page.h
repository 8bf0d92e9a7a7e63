#pragma once
#include <cstdint>
#include <optional>

#include "player/gui/frame.h"
#include "player/story/cover_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

/// The parts of a module's cover; the start panel puts its choices between them.
namespace rollcall::ui {

/// What it is about, what one can do afterwards, and what it practises.
void draw_cover(const CoverView& cover, Frame& frame);

/// What it asks of one: its content note and its time; and the words that the cover uses.
void draw_demands(const CoverView& cover, Frame& frame);

/// What stands behind it, for who wants to know: its words, and the works, which are listed once they are asked for.
enum class Works : std::uint8_t { folded, listed };
std::optional<Action> draw_background(const CoverView& cover, Works& works, Frame& frame);

}  // namespace rollcall::ui
