#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/atspi/shown.h"

namespace rollcall::atspi {

/// What is said of a widget in the text of the page: its name, and behind a tab, as in a row of a table, its state.
std::string words_of(const access::Widget& widget);

/// What a screen reader is to say of a frame without being asked. On another page that is what the page tells, in
/// reading order, but not again what stood there before, such as a heading over a scene and over what followed. On the
/// same page it is what is new in live regions.
class News {
 public:
  std::vector<std::string> observe(const Shown& shown);

 private:
  struct Standing {
    std::string words;
    std::uint64_t occasion = 0;
    bool operator==(const Standing&) const = default;
  };

  bool x_begun = false;
  std::uint64_t x_page = 0;
  std::string x_place;
  std::vector<Standing> x_standing;
};

}  // namespace rollcall::atspi
