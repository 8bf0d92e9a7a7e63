#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace rollcall::gui {

enum class Key : std::uint8_t {
  none,
  tab,
  enter,
  escape,
  backspace,
  erase,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  select_all,
  copy,
  cut,
  undo,
  redo,
  digit,   ///< by its place on the keyboard, whatever is printed on it
  letter,  ///< the same: the letter that an English keyboard has there
  f1,
  f2,
  f3,
  f4,
  control_comma,
};

/// One thing that a person did. Printable keys arrive as text, the space bar included. The keys of digits and letters
/// arrive twice: first by their place, as many keyboards have other signs there (French, Kazakh, Arabic), then as text.
struct Event {
  enum class Kind : std::uint8_t {
    key,
    text,
    paste,
    pointer_moved,
    pointer_down,
    pointer_up,
    pointer_left,
    wheel,
    dropped
  };
  Kind kind = Kind::key;
  Key key = Key::none;
  bool shift = false;
  bool control = false;
  bool repeated = false;                ///< by a key held down
  int digit = 0;                        ///< 1 to 9, of Key::digit
  char letter = 0;                      ///< 'a' to 'z', of Key::letter
  std::string text;                     ///< UTF-8, of text and paste
  std::vector<std::string> files = {};  ///< the paths of what was dropped
  float x = 0, y = 0;                   ///< of the pointer, in pixels
  float turn = 0;                       ///< of the wheel, in notches; positive is up
  std::uint64_t at = 0;                 ///< milliseconds
};

/// What was done and has not been answered yet. One event is handed over at a time, and the screen is laid out again
/// before the next: a slow computer answers late but loses no key, and no key meets a screen it was not meant for.
class InputQueue {
 public:
  void push(Event event);
  std::optional<Event> pop();
  bool empty() const { return x_events.empty(); }

 private:
  std::deque<Event> x_events;
};

}  // namespace rollcall::gui
