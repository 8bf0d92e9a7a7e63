#include "player/gui/display_list.h"

#include <type_traits>

namespace rollcall::gui {

void DisplayList::begin(float window_width, Facing facing, std::uint64_t round) {
  x_commands.clear();
  x_width = window_width;
  x_facing = facing;
  x_round = round;
}

std::size_t DisplayList::reserve(std::size_t count) {
  const std::size_t place = x_commands.size();
  x_commands.resize(place + count, Fill{});
  return place;
}

Rectangle DisplayList::mirrored(Rectangle area) const {
  if (x_facing == Facing::mirrored) area.x = x_width - area.x - area.width;
  return area;
}

DisplayList::Command DisplayList::mirrored(Command command) const {
  if (x_facing == Facing::natural) return command;
  std::visit(
      [this](auto& item) {
        using Item = std::decay_t<decltype(item)>;
        if constexpr (std::is_same_v<Item, Curve>) {
          for (Point& point : item.points) point.x = x_width - point.x;
        } else if constexpr (std::is_same_v<Item, Letters>) {
          // A paragraph broken to a width fills that width; its lines know their own side.
          item.at.x = x_width - item.at.x - item.text->box;
        } else if constexpr (!std::is_same_v<Item, Unclip>) {
          item.area = mirrored(item.area);
        }
        if constexpr (std::is_same_v<Item, Symbol>) {
          const bool points = item.icon == Icon::back || item.icon == Icon::forward;
          if (points) item.facing = Facing::mirrored;
        }
      },
      command);
  return command;
}

}  // namespace rollcall::gui
