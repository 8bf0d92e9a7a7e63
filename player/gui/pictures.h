#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "player/text/picture.h"

namespace rollcall::gui {

struct PictureOnScreen {
  text::Picture image;
  std::uint64_t serial = 0;  ///< never the same for two pictures
};
/// What can be shown on the screen, by name.
using Pictures = std::map<std::string, PictureOnScreen, std::less<>>;

}  // namespace rollcall::gui
