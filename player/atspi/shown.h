#pragma once
#include <cstdint>
#include <string>

#include "player/access/screen.h"
#include "player/access/window_state.h"

/// What assistive technologies on the AT-SPI bus see of the window and do in it. Knows the words on the screen
/// (player/access), ATK and the bus, and nothing that draws.
namespace rollcall::atspi {

/// One frame, as it is told.
struct Shown {
  std::string title;  ///< of the window
  access::Screen screen;
  std::string focus;       ///< id of the widget that has it; empty: none
  std::uint64_t page = 0;  ///< another number: something else is shown
  std::string place;       ///< within the page; another one: something else is shown
  access::WindowState window;
  bool operator==(const Shown&) const = default;
};

}  // namespace rollcall::atspi
