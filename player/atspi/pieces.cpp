#include "player/atspi/pieces.h"

#include <glib.h>

#include <algorithm>

#include "player/utf8.h"
#include "player/utf8_encode.h"

namespace rollcall::atspi {
namespace {

bool is_space(char32_t letter) { return g_unichar_isspace(letter) != 0; }

/// Full stops of the languages that modules are written in, and what may stand between one and the next sentence.
bool ends_sentence(char32_t letter) {
  return std::u32string_view(U".!?\u2026\u061f\u06d4\u3002").find(letter) != std::u32string_view::npos;
}
bool closes(char32_t letter) {
  return std::u32string_view(U"\"')]\u00bb\u201d\u2019").find(letter) != std::u32string_view::npos;
}

bool starts_sentence(std::u32string_view text, std::size_t at) {
  if (is_space(text[at]) || !is_space(text[at - 1])) return false;
  std::size_t end = at;
  while (end > 0 && is_space(text[end - 1])) {
    if (text[end - 1] == U'\n') return true;
    --end;
  }
  while (end > 0 && closes(text[end - 1])) --end;
  return end > 0 && ends_sentence(text[end - 1]);
}

bool starts(std::u32string_view text, std::size_t at, Unit unit) {
  if (at == 0) return true;
  switch (unit) {
    case Unit::letter:
      return true;
    case Unit::word:
      return is_space(text[at - 1]) && !is_space(text[at]) &&
             !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_space);
    case Unit::sentence:
      return starts_sentence(text, at);
    case Unit::line:
      return text[at - 1] == U'\n';
  }
  return true;
}

}  // namespace

Piece piece_at(std::u32string_view text, std::size_t offset, Unit unit) {
  if (offset >= text.size() && (text.empty() || unit == Unit::letter)) return {text.size(), text.size()};
  std::size_t start = std::min(offset, text.size() - 1);
  std::size_t end = start + 1;
  while (!starts(text, start, unit)) --start;
  while (end < text.size() && !starts(text, end, unit)) ++end;
  return {start, end};
}

Piece piece_before(std::u32string_view text, std::size_t offset, Unit unit) {
  const Piece here = piece_at(text, offset, unit);
  return here.start == 0 ? Piece{} : piece_at(text, here.start - 1, unit);
}

Piece piece_after(std::u32string_view text, std::size_t offset, Unit unit) {
  const Piece here = piece_at(text, offset, unit);
  return here.end >= text.size() ? Piece{text.size(), text.size()} : piece_at(text, here.end, unit);
}

std::u32string letters_of(std::string_view utf8) {
  std::u32string letters;
  letters.reserve(utf8.size());
  while (!utf8.empty()) letters += take_character(utf8);
  return letters;
}

std::string utf8_of(std::u32string_view letters) {
  std::string utf8;
  for (const char32_t letter : letters) append_utf8(utf8, letter);
  return utf8;
}

}  // namespace rollcall::atspi
