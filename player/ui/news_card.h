#pragma once
#include <optional>
#include <vector>

#include "player/gui/frame.h"
#include "player/message.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// What somebody has to know about the data of this computer, above whatever is shown, until it is put away. Nothing
/// where there is no news.
std::optional<Action> draw_news(const std::vector<Message>& news, Frame& frame);

}  // namespace rollcall::ui
