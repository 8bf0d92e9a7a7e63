#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "player/access/focus.h"
#include "player/access/screen.h"
#include "player/gui/display_list.h"
#include "player/gui/field.h"
#include "player/gui/input.h"
#include "player/gui/metrics.h"
#include "player/gui/pictures.h"
#include "player/gui/text_cache.h"
#include "player/gui/theme.h"
#include "player/language/words.h"

namespace rollcall::gui {

enum class Tone : std::uint8_t { ink, soft, accent, on_accent };
enum class Surface : std::uint8_t { card, callout };

/// What was done to the widgets since the last frame.
struct InputState {
  std::string activated;                  ///< id of the widget that was pressed
  std::string hovered;                    ///< under the pointer
  std::string held;                       ///< with the button down
  const Event* typed = nullptr;           ///< for the field that has the focus; null if there is nothing
  const std::string* assigned = nullptr;  ///< the whole text of the field that has the focus from now on; or null
  std::optional<std::size_t> caret;       ///< where it goes in the field that has the focus, in characters
  const Event* pointed = nullptr;         ///< for the field that is held, or of the wheel for the one below; or null
  int times = 1;                          ///< how often in a row the pointer was put down there
  float pointer_x = 0;                    ///< below 0 while it is nowhere
};

struct Button {
  enum class Kind : std::uint8_t { primary, secondary, quiet };
  Kind kind = Kind::secondary;
  Icon icon = Icon::none;
  bool enabled = true;
  bool fill_width = false;
  bool numbered = false;              ///< a number key presses it, as it does an option
  std::string note = {};              ///< small words after the label
  std::string state = {};             ///< read out, not shown: the icon shows it
  std::optional<bool> expanded = {};  ///< shows and hides something; whether it shows now
  std::optional<bool> checked = {};   ///< one of several of which one holds; nothing: it is none
};

/// One frame as a panel sees it: a cursor that walks down a column, things to put there, and what the person did to
/// them. Everything put down is laid out, noted in the access screen and added to the display list. Distances given in
/// dp.
class Frame {
 public:
  struct Tools {
    DisplayList& display_list;
    access::Screen& screen;
    TextCache& texts;
    const Metrics& metrics;
    const Theme& theme;
    const language::Words& words;
    const access::Focus& focus;
    const Pictures& pictures;
  };

  Frame(const Tools& tools, const InputState& input) : x_tools(tools), x_input(input) {}
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  const Theme& theme() const { return x_tools.theme; }
  const Metrics& metrics() const { return x_tools.metrics; }
  DisplayList& display_list() { return x_tools.display_list; }
  float dp(float distance) const { return x_tools.metrics.dp(distance); }
  /// For what grows with the letters, such as icons.
  float sp(float distance) const { return std::round(distance * x_tools.metrics.type); }
  std::string words(const Message& message) const { return x_tools.words(message); }
  const language::Words& words() const { return x_tools.words; }

  /// Where a panel is inside itself ("add", "step 2"): a change makes it appear from its top.
  void at(std::string_view place) { x_place = place; }
  const std::string& place() const { return x_place; }
  /// The focus goes to this widget, once the frame stands.
  void ask_focus(std::string_view id) { x_asked_focus = id; }
  const std::string& asked_focus() const { return x_asked_focus; }

  /// What has just appeared there is scrolled into sight, once the frame stands.
  void keep_in_sight(Rectangle area) { x_newest = display_list().mirrored(area); }
  const std::optional<Rectangle>& newest() const { return x_newest; }

  /// What a field has given to be copied; empty if nothing.
  const std::string& copied() const { return x_copied; }
  /// Where the caret stands in the window, if a field has the focus.
  const std::optional<Rectangle>& caret() const { return x_caret; }
  /// A field has scrolled by the wheel.
  bool took_wheel() const { return x_took_wheel; }

  // Places
  Rectangle column() const { return {x_left, x_top, x_width, 0}; }
  void move_to(float left, float top, float width);
  /// Only this part of the window shows what follows.
  void show_within(Rectangle window_part);
  void show_all();
  void space(float distance) { x_top += dp(distance); }

  /// Widgets stand beside each other and wrap, until it goes out of scope.
  class Row {
   public:
    explicit Row(Frame& frame, float gap = 12);
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

   private:
    Frame& x_frame;
  };
  /// What is put down stands on a surface of its own, until it goes out of scope.
  class Card {
   public:
    explicit Card(Frame& frame, Surface surface = Surface::card, float padding = 22);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

   private:
    Frame& x_frame;
    Surface x_surface;
    float x_padding;
    Rectangle x_outside;
    std::size_t x_place;
  };
  /// The words that are put down are said without being asked for when it appears, until it goes out
  /// of scope.
  class LiveRegion {
   public:
    /// On another `occasion` the same words are said again.
    LiveRegion(Frame& frame, access::Live live, std::uint64_t occasion = 0)
        : x_frame(frame), x_before(frame.x_live), x_occasion_before(frame.x_occasion) {
      frame.x_live = live;
      frame.x_occasion = occasion;
    }
    ~LiveRegion() {
      x_frame.x_live = x_before;
      x_frame.x_occasion = x_occasion_before;
    }
    LiveRegion(const LiveRegion&) = delete;
    LiveRegion& operator=(const LiveRegion&) = delete;

   private:
    Frame& x_frame;
    access::Live x_before;
    std::uint64_t x_occasion_before;
  };

  // Words and pictures
  void heading(const StyledText& marked, Type type);
  void paragraph(const StyledText& marked, Type type = Type::body, Tone tone = Tone::ink,
                 text::Slant slant = text::Slant::upright);
  /// A short word in a rounded frame.
  enum class Strength : std::uint8_t { quiet, strong };
  void pill(const StyledText& marked, Strength strength);
  /// Fills the width, or less if it would be higher than `most_height` pixels.
  void picture(std::string_view key, std::string_view alt, float most_height);
  bool has_picture(std::string_view key) const;
  void rule();
  /// Draws nothing; notes something that the display list shows in its own way.
  void note(access::Role role, std::string_view name, std::string_view state, Rectangle area,
            std::optional<access::Amount> amount = {});
  Colour colour(Tone tone) const;
  /// Lines stand at the start of the page, whatever the direction of the text itself.
  ShapedText& set(const StyledText& marked, Type type, float width = 0, text::Slant slant = text::Slant::upright);
  /// The first character that no font on this computer has; empty if there is none.
  std::string undrawable(std::string_view text) const { return x_tools.texts.undrawable(text); }
  void letters(ShapedText& text, float x, float y, Colour colour);

  // Controls; true when pressed
  bool button(std::string_view id, const StyledText& label, const Button& look = {});
  bool symbol_button(std::string_view id, Icon icon, std::string_view name, Rectangle area, char shortcut = 0);
  /// One of the ways to answer, as a large card with its number.
  bool option(std::string_view id, int number, const StyledText& marked);
  /// The same, where an answer is put together before it is given. In a row it is as wide as its text.
  enum class Picked : std::uint8_t { no, yes };
  bool choice(std::string_view id, int number, const StyledText& marked, Picked picked);
  /// One of a list of things to open; the first may be the way to go on.
  enum class Rank : std::uint8_t { first, further };
  bool item(std::string_view id, Icon icon, const StyledText& title, std::string_view below, Rank rank = Rank::further);
  void field(std::string_view id, std::string_view label, Field& field, const FieldLook& look);
  void field(std::string_view id, std::string_view label, Field& field, std::size_t limit,
             Secrecy secrecy = Secrecy::readable) {
    this->field(id, label, field, FieldLook{limit, secrecy});
  }

  Rectangle put(float width, float height);

 private:
  struct State {
    bool hovered = false, focused = false, pressed = false;
  };
  struct Line {
    float left, top, height, gap;
  };
  State control(access::Widget widget);
  bool numbered_card(std::string_view id, int number, const StyledText& marked, std::optional<Picked> picked);
  void ring(Rectangle area, float radius);
  class FieldText;
  void field_notes(const Field& field, const FieldLook& look);

  Tools x_tools;
  const InputState& x_input;
  std::string x_place;
  std::string x_asked_focus;
  std::string x_copied;
  std::optional<Rectangle> x_newest;
  std::optional<Rectangle> x_caret;
  bool x_took_wheel = false;
  float x_left = 0, x_top = 0, x_width = 0;
  std::optional<Rectangle> x_part;
  std::optional<Line> x_line;
  access::Live x_live = access::Live::off;
  std::uint64_t x_occasion = 0;
};

}  // namespace rollcall::gui
