#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "player/access/screen.h"

namespace rollcall::access {

/// What an assistive technology, such as a screen reader or a switch, asks for on behalf of a person.
struct Request {
  Action action = Action::press;
  Widget widget;           ///< as it stood on the screen when the person met it
  std::string value = {};  ///< UTF-8, of set_value
  std::uint64_t at = 0;    ///< milliseconds, by the clock of the events
  std::size_t caret = 0;   ///< of set_caret: how many letters stand before it
};

enum class Outcome : std::uint8_t {
  done,
  not_possible,  ///< the widget is gone, or has no such action
  too_early,     ///< the page has just turned by itself: this was meant for the one before
};

}  // namespace rollcall::access
