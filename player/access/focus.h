#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "player/access/screen.h"

namespace rollcall::access {

/// The keys that operate widgets. `digit` is 1-9 and counts only for Key::digit.
enum class Key : std::uint8_t { tab, back_tab, up, down, enter, space, digit };
struct KeyPress {
  Key key = Key::tab;
  int digit = 0;
};

/// Which widget the keyboard operates. Tab and Shift-Tab walk through all of them and around; arrows walk within a
/// group, or enter one when nothing is focused; Enter and Space activate; a number activates that option.
class Focus {
 public:
  /// Empty: nothing has it.
  const std::string& id() const { return x_id; }
  /// The ring is drawn once the keyboard has been used, until the mouse is.
  bool ring() const { return x_ring; }

  void set(std::string_view id) { x_id = id; }
  void hide_ring() { x_ring = false; }

  /// A new screen appears: the first field gets the focus, or else the primary widget, or nothing.
  void arrive(const Screen& screen);
  /// The same screen was drawn again: the focus is dropped if its widget is gone or cannot be used any more.
  void settle(const Screen& screen);

  enum class Outcome : std::uint8_t { ignored, moved, activated };
  struct Response {
    Outcome outcome = Outcome::ignored;
    std::string activated;  ///< id
  };
  Response press(const Screen& screen, KeyPress key);

 private:
  Response walk(const Screen& screen, int step);
  Response walk_group(const Screen& screen, int step);
  Response choose(const Screen& screen, int digit);

  std::string x_id;
  bool x_ring = false;
};

}  // namespace rollcall::access
