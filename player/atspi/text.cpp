#include <algorithm>
#include <utility>

#include "player/atspi/interfaces.h"
#include "player/atspi/pieces.h"
#include "player/atspi/place.h"

namespace rollcall::atspi {
namespace {

std::size_t within(gint offset, std::size_t length) {
  return offset < 0 ? length : std::min(static_cast<std::size_t>(offset), length);
}

gchar* copy(std::u32string_view letters) { return g_strdup(utf8_of(letters).c_str()); }

gchar* give(std::u32string_view letters, Piece piece, gint* start, gint* end) {
  *start = static_cast<gint>(piece.start);
  *end = static_cast<gint>(piece.end);
  return copy(letters.substr(piece.start, piece.end - piece.start));
}

/// A line is what the author wrote as one; where it is broken on the screen only the eye can tell.
Unit unit_of(AtkTextGranularity granularity) {
  switch (granularity) {
    case ATK_TEXT_GRANULARITY_CHAR:
      return Unit::letter;
    case ATK_TEXT_GRANULARITY_WORD:
      return Unit::word;
    case ATK_TEXT_GRANULARITY_SENTENCE:
      return Unit::sentence;
    case ATK_TEXT_GRANULARITY_LINE:
    case ATK_TEXT_GRANULARITY_PARAGRAPH:
      break;
  }
  return Unit::line;
}

/// What older screen readers ask by (Orca 43 does).
Unit unit_of(AtkTextBoundary boundary) {
  switch (boundary) {
    case ATK_TEXT_BOUNDARY_CHAR:
      return Unit::letter;
    case ATK_TEXT_BOUNDARY_WORD_START:
    case ATK_TEXT_BOUNDARY_WORD_END:
      return Unit::word;
    case ATK_TEXT_BOUNDARY_SENTENCE_START:
    case ATK_TEXT_BOUNDARY_SENTENCE_END:
      return Unit::sentence;
    case ATK_TEXT_BOUNDARY_LINE_START:
    case ATK_TEXT_BOUNDARY_LINE_END:
      break;
  }
  return Unit::line;
}

struct Text {
  static std::u32string letters(gpointer object) { return letters_of(node_of(object).text()); }

  static gchar* between(AtkText* text, gint start, gint end) noexcept {
    const std::u32string all = letters(text);
    const std::size_t first = start < 0 ? 0 : within(start, all.size());
    const std::size_t last = std::max(first, within(end, all.size()));
    return copy(std::u32string_view(all).substr(first, last - first));
  }

  static gint count(AtkText* text) noexcept { return static_cast<gint>(letters(text).size()); }

  static gunichar letter(AtkText* text, gint offset) noexcept {
    const std::u32string all = letters(text);
    const auto at = static_cast<std::size_t>(offset);
    return offset < 0 || at >= all.size() ? 0 : all[at];
  }

  template <Piece (*find)(std::u32string_view, std::size_t, Unit), class Boundary>
  static gchar* piece(AtkText* text, gint offset, Boundary boundary, gint* start, gint* end) noexcept {
    const std::u32string all = letters(text);
    return give(all, find(all, within(offset, all.size()), unit_of(boundary)), start, end);
  }

  static gint caret(AtkText* text) noexcept {
    const Node& node = node_of(text);
    return node.kind == Kind::field ? static_cast<gint>(node.widget.caret) : -1;
  }

  static gboolean set_caret(AtkText* text, gint offset) noexcept {
    const Node& node = node_of(text);
    if (node.kind != Kind::field) return FALSE;
    return ask(node, access::Action::set_caret, {}, within(offset, letters(text).size())) ? TRUE : FALSE;
  }

  static bool has_selection(const Node& node) { return node.kind == Kind::field && node.widget.anchor.has_value(); }

  static gint selections(AtkText* text) noexcept { return has_selection(node_of(text)) ? 1 : 0; }

  static gchar* selection(AtkText* text, gint number, gint* start, gint* end) noexcept {
    const Node& node = node_of(text);
    if (number != 0 || !has_selection(node)) return nullptr;
    const auto [first, last] = std::minmax({node.widget.anchor.value_or(0), node.widget.caret});
    *start = static_cast<gint>(first);
    *end = static_cast<gint>(last);
    return between(text, *start, *end);
  }

  static AtkAttributeSet* attributes(AtkText*) noexcept { return nullptr; }

  static AtkAttributeSet* attributes_at(AtkText* text, gint, gint* start, gint* end) noexcept {
    *start = 0;
    *end = count(text);
    return nullptr;
  }

  /// Only the window knows where its letters stand; the place of the whole is near enough to point at.
  static void letter_extents(AtkText* text, gint, gint* x, gint* y, gint* width, gint* height,
                             AtkCoordType from) noexcept {
    const Area area = area_of(node_of(text), from);
    *x = area.x;
    *y = area.y;
    *width = area.width;
    *height = area.height;
  }

  static void range_extents(AtkText* text, gint, gint, AtkCoordType from, AtkTextRectangle* rectangle) noexcept {
    letter_extents(text, 0, &rectangle->x, &rectangle->y, &rectangle->width, &rectangle->height, from);
  }

  static gint offset_at(AtkText* text, gint x, gint y, AtkCoordType from) noexcept {
    return area_of(node_of(text), from).contains(x, y) ? 0 : -1;
  }

  static gboolean scroll_to(AtkText* text, gint, gint, AtkScrollType) noexcept {
    return bring_into_view(node_of(text)) ? TRUE : FALSE;
  }
};

/// Whoever writes several things in a row does not wait for a frame between.
struct EditableText {
  static std::u32string letters(const Node& node) { return letters_of(node.written.value_or(node.text())); }

  static void write(Node& node, const std::u32string& all) {
    std::string text = utf8_of(all);
    if (ask(node, access::Action::set_value, text)) node.written = std::move(text);
  }

  static void set(AtkEditableText* text, const gchar* string) noexcept {
    write(node_of(text), letters_of(string ? string : ""));
  }

  /// What a hidden field has nobody knows here: it can only be written anew.
  static void replace(Node& node, std::size_t start, std::size_t end, std::u32string_view by) {
    if (!node.written && node.widget.hidden.value_or(0) != 0) return;
    std::u32string all = letters(node);
    all.replace(start, end - start, by);
    write(node, all);
  }

  /// `length` is in letters, as those who call over the bus have it, and may be more than there are.
  static void insert(AtkEditableText* text, const gchar* string, gint length, gint* position) noexcept {
    Node& node = node_of(text);
    std::u32string given = letters_of(string ? string : "");
    given.resize(within(length, given.size()));
    const std::size_t at = within(*position, letters(node).size());
    replace(node, at, at, given);
    *position = static_cast<gint>(at + given.size());
  }

  static void erase(AtkEditableText* text, gint start, gint end) noexcept {
    Node& node = node_of(text);
    const std::size_t length = letters(node).size();
    const std::size_t first = start < 0 ? 0 : within(start, length);
    replace(node, first, std::max(first, within(end, length)), {});
  }
};

}  // namespace

void begin_text(gpointer table, gpointer) noexcept {
  auto* text = static_cast<AtkTextIface*>(table);
  text->get_text = Text::between;
  text->get_character_count = Text::count;
  text->get_character_at_offset = Text::letter;
  text->get_string_at_offset = Text::piece<piece_at, AtkTextGranularity>;
  text->get_text_at_offset = Text::piece<piece_at, AtkTextBoundary>;
  text->get_text_before_offset = Text::piece<piece_before, AtkTextBoundary>;
  text->get_text_after_offset = Text::piece<piece_after, AtkTextBoundary>;
  text->get_caret_offset = Text::caret;
  text->set_caret_offset = Text::set_caret;
  text->get_n_selections = Text::selections;
  text->get_selection = Text::selection;
  text->get_default_attributes = Text::attributes;
  text->get_run_attributes = Text::attributes_at;
  text->get_character_extents = Text::letter_extents;
  text->get_range_extents = Text::range_extents;
  text->get_offset_at_point = Text::offset_at;
  text->scroll_substring_to = Text::scroll_to;
}

void begin_editable_text(gpointer table, gpointer) noexcept {
  auto* text = static_cast<AtkEditableTextIface*>(table);
  text->set_text_contents = EditableText::set;
  text->insert_text = EditableText::insert;
  text->delete_text = EditableText::erase;
}

}  // namespace rollcall::atspi
