#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is on the screen, in words: the list of widgets of the last frame, in reading order. Whoever cannot or does not
/// look at pixels works with it: the keyboard, the spoken voice, the tests.
namespace rollcall::access {

enum class Role : std::uint8_t { heading, text, picture, meter, button, option, field };

/// What can be done with a widget without a pointer or a keyboard.
enum class Action : std::uint8_t { press, focus, set_value, set_caret, scroll_into_view };

/// Whether it is said without being asked for when it appears (WAI-ARIA 1.2, aria-live): `polite` once the reader is
/// silent, as for a status; `assertive` at once, as for an alert.
enum class Live : std::uint8_t { off, polite, assertive };

/// In pixels of the window, from its top left corner.
struct Rectangle {
  float x = 0, y = 0, width = 0, height = 0;
  bool contains(float px, float py) const { return px >= x && px < x + width && py >= y && py < y + height; }
  bool operator==(const Rectangle&) const = default;
};
Rectangle intersection(const Rectangle& a, const Rectangle& b);

/// What a meter shows, where that is a number.
struct Amount {
  double least = 0, most = 0, now = 0;
  bool operator==(const Amount&) const = default;
};

struct Widget {
  std::string id;  ///< unique on the screen; empty for what cannot be operated
  Role role = Role::text;
  std::string name;   ///< what is read out
  std::string state;  ///< "45 %", "locked", the text of a field; may be empty
  Rectangle area;     ///< where it is, even if scrolled out of sight
  Rectangle visible;  ///< the part of the area that can be seen and clicked
  std::string group;  ///< arrow keys move among neighbours of the same group; empty: alone
  bool enabled = true;
  bool primary = false;   ///< Enter goes on with this when the screen appears, and from a field
  bool numbered = false;  ///< a number key chooses it, as it does an option
  char shortcut = 0;      ///< the letter, 'a' to 'z', whose key presses it; 0: none
  Live live = Live::off;
  std::uint64_t occasion = 0;  ///< of what is live: on another occasion the same words are said again

  std::optional<bool> checked = {};   ///< of one of several buttons, and of an option that can be taken back
  std::optional<bool> expanded = {};  ///< of what shows and hides something
  std::optional<Amount> amount = {};  ///< of a meter

  // Of a field, whose text is its state:
  bool several_lines = false;
  std::size_t caret = 0;                   ///< how many characters stand before it
  std::optional<std::size_t> anchor = {};  ///< the same for the other end of what is selected; nothing if nothing is
  std::string error = {};                  ///< what is wrong with the text; may be empty
  std::optional<std::size_t> hidden = {};  ///< if it hides its letters: how many there are

  bool operator==(const Widget&) const = default;
  bool focusable() const { return enabled && !id.empty(); }
  bool can(Action action) const;
};

class Screen {
 public:
  void clear() { x_widgets.clear(); }
  void add(Widget widget) { x_widgets.push_back(std::move(widget)); }

  bool operator==(const Screen&) const = default;

  const std::vector<Widget>& widgets() const { return x_widgets; }
  /// Null if there is none. Valid until the screen changes.
  const Widget* find(std::string_view id) const;
  const Widget* find(Role role, std::string_view name) const;
  /// The focusable widget that is drawn on top at this point; null if there is none.
  const Widget* at(float x, float y) const;

 private:
  std::vector<Widget> x_widgets;
};

}  // namespace rollcall::access
