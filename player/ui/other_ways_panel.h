#pragma once
#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "player/gui/frame.h"
#include "player/story/debrief_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// Below a decision in the debrief: what the other choices would have led to, for who opens that, and the way back to
/// it. Nothing for what is no decision. `opened`: the steps for which it is open.
std::optional<Action> draw_other_ways(const PathStep& step, std::set<std::size_t>& opened, Frame& frame);

/// Of the button that leads back to this step.
std::string another_way_id(std::size_t step);

}  // namespace rollcall::ui
