#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "player/access/focus.h"
#include "player/access/live.h"
#include "player/access/request.h"
#include "player/access/screen.h"
#include "player/gui/display_list.h"
#include "player/gui/frame.h"
#include "player/gui/input.h"
#include "player/gui/metrics.h"
#include "player/gui/scroll_area.h"
#include "player/gui/shortcuts.h"
#include "player/gui/text_cache.h"
#include "player/language/words.h"
#include "player/text/typesetter.h"

namespace rollcall::gui {

/// Whether something is the page itself, or lies over it for a while, or over both, or over all of that while
/// everything stands still: when it is gone, what lay below stands as it was left, scrolled as it was and with the same
/// focus.
enum class Layer : std::uint8_t { page, over, top, pause };

/// How the next frame looks.
struct Look {
  std::uint64_t page = 0;  ///< grows whenever something else is shown, so that it appears from its top
  int text_percent = 100;
  const Theme& theme;
  Facing facing = Facing::natural;
  const Pictures& pictures;
  Layer layer = Layer::page;
  Spacing spacing = Spacing::usual;
};

/// What a root view shows and lets one operate. It is drawn as often as needed; while it is drawn, each widget says
/// whether it has been pressed, and what follows from that the content keeps for whoever gave it to the root view.
class Content {
 public:
  virtual ~Content() = default;

  virtual Look look() const = 0;
  /// The part of the window that scrolls; the rest stays where it is.
  virtual Rectangle scrolled_part(const Metrics& metrics) const = 0;
  /// Another page is about to be drawn: what was typed and chosen on the one before goes.
  virtual void turn_page() = 0;
  /// Down from the cursor of the frame, which stands below a margin at the top of the part that scrolls, as wide as it.
  virtual void draw_scrolled(Frame& frame) = 0;
  /// Drawn last, anywhere in the window. Tab comes to it last.
  virtual void draw_fixed(Frame& frame) = 0;
  /// What a key asks for that is not the toolkit's.
  virtual void obey(Command) {}
};

/// One window's worth of what a person sees and operates, without a window: events go in, frames are built, and the
/// display list says what to paint. Keeps what belongs to no panel: focus, pointer, scrolling, and the moments in which
/// a key or click cannot have been meant. Between an event and the next the content may change; `lay_out` then brings
/// the display list up to date.
class RootView {
 public:
  /// All must outlive the view.
  RootView(const text::Typesetter& typesetter, Textures& textures, const language::Words& words);

  void resize(float width, float height, float density);
  void answer(const Event& event, Content& content);
  /// What an assistive technology asks for.
  access::Outcome perform(const access::Request& request, Content& content);
  void lay_out(Content& content);
  /// A field has the focus.
  bool takes_text() const;
  /// Where its caret stands in the window; nothing if no field has the focus.
  const std::optional<Rectangle>& caret() const { return x_caret; }
  /// What has been copied since the last call; empty if nothing.
  std::string take_copied() { return std::exchange(x_copied, {}); }
  /// The content has changed by itself, at this moment. If it shows another page now, or no longer has what had the
  /// focus, keys and clicks of the next second were meant for what stood there before, and are not answered.
  void refresh(std::uint64_t page, std::uint64_t milliseconds);

  /// True if something changed since the last call that has to be laid out and painted.
  bool take_stale();
  const DisplayList& display_list() const { return x_display_list; }
  const access::Screen& screen() const { return x_screen; }
  const access::Focus& focus() const { return x_focus; }
  /// What the screen shows: the page of the look, and where the panel is inside it.
  std::uint64_t page() const { return x_page; }
  const std::string& place() const { return x_place; }
  /// What has appeared in live regions since the last call.
  std::vector<access::Announcement> take_announcements() { return x_live.take(); }
  TextCache& texts() { return x_texts; }

 private:
  /// How long it takes to see that something has changed by itself.
  static constexpr std::uint64_t surprise_milliseconds = 1000;

  void key(const Event& event, Content& content);
  void obey(Command command, const Event& event, Content& content);
  void obey_once(Command command, const Event& event, Content& content);
  void enter(Content& content);
  void typed(const Event& event, Content& content);
  void released(const Event& event, Content& content);
  void pressed(const Event& event, Content& content);
  void moved(const Event& event, Content& content);
  /// What the pointer does is for a field.
  void point(const Event& event, Content& content);
  bool turn_in_field(const Event& event, Content& content);
  /// A key that means something else outside of fields.
  bool is_for_field(const Event& event) const;
  void operate(access::KeyPress press, Content& content);
  void activate(const std::string& id, Content& content);
  /// Presses what has this shortcut, if anything has.
  bool press_shortcut(char letter, Content& content);
  void escape(Content& content);

  void build(Content& content, const InputState& input);
  void arrive_or_settle(const Look& look, const Frame& frame);
  /// The same page has been drawn again, with other things on it perhaps.
  void settle();
  void arrive(const Look& look, const Frame& frame);
  /// To what lay below, as it was left.
  void come_back();
  void scroll_by(float distance);
  void reveal(const access::Widget& widget);
  const access::Widget* focused_field() const;
  /// How often in a row the pointer is put down at one place, with this time.
  int count_presses(const Event& event);

  const language::Words* x_words;
  TextCache x_texts;
  Metrics x_metrics;
  float x_width = 1280, x_height = 800, x_density = 1;
  DisplayList x_display_list;
  access::Screen x_screen;
  access::Focus x_focus;
  access::LiveRegions x_live;
  InputState x_input;
  ScrollArea x_scroll;

  std::uint64_t x_page = ~std::uint64_t{0};
  std::string x_place;
  bool x_reveal = false;
  std::optional<Rectangle> x_newest;  ///< to be revealed
  bool x_has_options = false;
  bool x_changed_by_itself = false;  ///< since the last frame
  bool x_stale = true;
  std::uint64_t x_now = 0;
  std::uint64_t x_arrived = 0;  ///< when this page appeared
  std::uint64_t x_held_since = 0;
  Point x_held_at;
  int x_presses = 0;
  std::uint64_t x_deaf_until = 0;
  std::optional<Rectangle> x_caret;
  std::string x_copied;
  bool x_took_wheel = false;
  bool x_key_answered = false;  ///< by its place; what it says arrives next

  /// How something was left over which something else lies.
  struct Left {
    Layer layer = Layer::page;
    std::string place, focus;
    float position = 0;
  };
  Layer x_layer = Layer::page;
  std::vector<Left> x_left;  ///< the lowest first
};

}  // namespace rollcall::gui
