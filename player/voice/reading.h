#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/access/live.h"
#include "player/access/screen.h"
#include "player/language/words.h"
#include "player/voice/piece.h"

/// What is said of what is shown, and nothing else: all of it comes from the list of widgets.
namespace rollcall::voice {

/// A screen as it stands, in the language that its page is in; the program's own words may be in another.
struct Shown {
  const access::Screen& screen;
  const std::string& language;
  const language::Words& words;
};

/// Its name, what it is, its state, and what is wrong with it.
std::vector<Piece> describe(const access::Widget& widget, const Shown& shown);
/// From the widget with this id, or from the top, to the end, in reading order.
std::vector<Piece> read_page(const Shown& shown, std::string_view from);
/// The same of what is told alone, without what can be pressed and filled in.
std::vector<Piece> read_texts(const Shown& shown);
/// What stands there and did not stand among `before`, in reading order.
std::vector<Piece> read_new(const Shown& shown, const std::vector<access::Widget>& before);
/// The first heading, so that one hears where one is; nothing where there is none.
std::vector<Piece> read_heading(const Shown& shown);
std::vector<Piece> announce(const access::Announcement& announcement, const Shown& shown);

}  // namespace rollcall::voice
