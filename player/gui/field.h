#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "player/gui/edited_text.h"
#include "player/gui/input.h"
#include "player/text/typesetter.h"

namespace rollcall::gui {

/// A field to write in, between one frame and the next. View state of a panel.
struct Field : EditedText {
  bool is_full = false;         ///< something was left out of what was typed last
  float scrolled_x = 0;         ///< from the left edge of the field to that of the text, mostly below 0
  float scrolled_y = 0;         ///< the same from the top edges
  std::optional<float> column;  ///< where up and down keep to, in pixels of the text

  void clear() { *this = {}; }
};

enum class Secrecy : std::uint8_t { readable, hidden };

/// How a field looks and what may stand in it.
struct FieldLook {
  std::size_t limit = 0;  ///< in characters
  Secrecy secrecy = Secrecy::readable;
  Lines lines = Lines::one;
  int height = 4;          ///< in lines, where there may be several
  std::string error = {};  ///< what is wrong with what stands there, in words

  EditRules rules() const { return {limit, lines, secrecy == Secrecy::hidden ? Memory::none : Memory::kept}; }
};

/// What is drawn: the text, or one bullet for each letter.
std::string shown_text(const Field& field, Secrecy secrecy);
/// Where a place in the text is in the shown text, and back.
std::size_t to_shown(const Field& field, Secrecy secrecy, std::size_t offset);
std::size_t from_shown(const Field& field, Secrecy secrecy, std::size_t shown);

/// The shown text as laid out: arrows go the way the eye goes.
struct Shown {
  const text::Paragraph& paragraph;
  float page = 0;  ///< how high what can be seen of it is
};

/// What a key or a letter does to the field that has the focus. Gives what is to be copied, which is nothing of a
/// hidden text; empty if nothing is.
std::string edit(Field& field, const Event& event, const Shown& shown, const FieldLook& look);

/// The pointer is put down at this place of the shown text, this many times in a row, or is drawn over it: the first
/// puts the caret there, the second takes the word, the third the line.
void point(Field& field, std::size_t shown, const FieldLook& look, int times);
void drag(Field& field, std::size_t shown, const FieldLook& look);
/// Behind so many characters of the shown text, or at its end.
void place_caret(Field& field, std::size_t characters, Secrecy secrecy);

}  // namespace rollcall::gui
