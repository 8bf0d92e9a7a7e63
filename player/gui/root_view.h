#pragma once
#include <cstdint>
#include <string>
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
#include "player/gui/text_cache.h"
#include "player/language/words.h"
#include "player/text/typesetter.h"

namespace rollcall::gui {

/// How the next frame looks.
struct Look {
  std::uint64_t page = 0;  ///< grows whenever something else is shown, so that it appears from its top
  int text_percent = 100;
  const Theme& theme;
  Facing facing = Facing::natural;
  const Pictures& pictures;
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
  /// The content has changed by itself, at this moment. If it shows another page now, keys and clicks of the next
  /// second were meant for the page before, and are not answered.
  void refresh(std::uint64_t page, std::uint64_t milliseconds);

  /// True if something changed since the last call that has to be laid out and painted.
  bool take_stale();
  const DisplayList& display_list() const { return x_display_list; }
  const access::Screen& screen() const { return x_screen; }
  const access::Focus& focus() const { return x_focus; }
  /// What has appeared in live regions since the last call.
  std::vector<access::Announcement> take_announcements() { return x_live.take(); }
  TextCache& texts() { return x_texts; }

 private:
  void key(const Event& event, Content& content);
  void enter(Content& content);
  void typed(const Event& event, Content& content);
  void released(const Event& event, Content& content);
  void pressed(const Event& event);
  void moved(const Event& event);
  void operate(access::KeyPress press, Content& content);
  void activate(const std::string& id, Content& content);
  void escape(Content& content);

  void build(Content& content, const InputState& input);
  void arrive_or_settle(std::uint64_t page, const Frame& frame);
  void scroll_by(float distance);
  void reveal(const access::Widget& widget);
  const access::Widget* focused_field() const;

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
  bool x_stale = true;
  std::uint64_t x_now = 0;
  std::uint64_t x_arrived = 0;  ///< when this page appeared
  std::uint64_t x_held_since = 0;
  std::uint64_t x_deaf_until = 0;
  bool x_digit_answered = false;  ///< by its place; what it says arrives next
};

}  // namespace rollcall::gui
