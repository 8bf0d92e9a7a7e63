#pragma once
#include <atk/atk.h>

#include <cstddef>
#include <string>

#include "player/atspi/node.h"

namespace rollcall::atspi {

/// In whole pixels, as ATK asks for places.
struct Area {
  int x = 0, y = 0, width = 0, height = 0;
  bool contains(int px, int py) const { return px >= x && px < x + width && py >= y && py < y + height; }
};

/// Where the node is, from the corner of the window, or of the screen.
Area area_of(const Node& node, AtkCoordType from);

/// Asks the window, if the node is there and can do that.
bool ask(const Node& node, access::Action action, std::string value = {}, std::size_t caret = 0);

/// The same for scrolling; true as well if all of it can be seen.
bool bring_into_view(const Node& node);

}  // namespace rollcall::atspi
