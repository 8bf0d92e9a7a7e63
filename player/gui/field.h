#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "player/gui/input.h"
#include "player/text/typesetter.h"

namespace rollcall::gui {

/// The text of a single-line field and where its caret stands, in bytes. View state of a panel.
struct Field {
  std::string text;
  std::size_t caret = 0;

  void clear() { *this = {}; }
};

enum class Secrecy : std::uint8_t { readable, hidden };

/// What is drawn: the text, or one bullet for each letter.
std::string shown_text(const Field& field, Secrecy secrecy);
/// Where the caret stands in the shown text, and back.
std::size_t shown_caret(const Field& field, Secrecy secrecy);
std::size_t caret_from_shown(const Field& field, Secrecy secrecy, std::size_t shown);

/// Letters, paste, backspace, delete, arrows, home and end. `shown` is the shown text as laid out, because arrows go
/// the way the eye goes. Line ends and tabs of what is pasted become one space; control characters are left out, and
/// nothing is added beyond `limit` letters.
void edit(Field& field, const Event& event, const text::Paragraph& shown, Secrecy secrecy, std::size_t limit);

/// The whole text at once, by the same rules; the caret stands at its end.
void assign(Field& field, std::string_view text, std::size_t limit);

}  // namespace rollcall::gui
