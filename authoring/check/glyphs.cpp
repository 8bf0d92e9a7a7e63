#include "authoring/check/glyphs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "authoring/survey/wording.h"
#include "player/utf8.h"

namespace rollcall::check {
namespace {

using source::Text;

/// "U+1F600"
std::string code_point(char32_t character) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
  return text.data();
}

/// Where a byte of the value stands, if the value stands on one line as it is, or in quotes; else where the text
/// begins.
source::Position place_in(const Text& text, std::size_t offset) {
  const source::Position& at = text.at;
  const std::size_t width = at.end_line == at.line ? at.end_column - at.column : 0;
  if (width != text.value.size() && width != text.value.size() + 2) return at;
  const std::uint32_t quote = width > text.value.size() ? 1 : 0;
  const std::uint32_t column = at.column + quote + std::uint32_t(offset);
  return {at.file, at.line, column, at.line, column};
}

constexpr char32_t end_of_ascii = 0x7f;  // delete, which stands in no text

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < end_of_ascii; });
}

bool has_all_of_ascii(const std::function<bool(char32_t)>& has_glyph) {
  for (char32_t character = U' '; character < end_of_ascii; ++character) {
    if (!has_glyph(character)) return false;
  }
  return true;
}

}  // namespace

GlyphCheck::GlyphCheck(const std::function<bool(char32_t)>& has_glyph)
    : x_has_glyph(has_glyph), x_has_ascii(has_all_of_ascii(has_glyph)) {}

void GlyphCheck::expect(const Text& text, source::Diagnostics& problems) const {
  if (x_has_ascii && is_ascii(text.value)) return;
  std::u32string missing;
  std::size_t first = 0;  // byte of the first that is missing
  for (std::string_view rest = text.value; !rest.empty();) {
    const std::size_t offset = text.value.size() - rest.size();
    const char32_t character = take_character(rest);
    if (character < ' ' || (x_has_ascii && character < end_of_ascii)) continue;
    if (x_has_glyph(character) || missing.find(character) != std::u32string::npos) continue;
    if (missing.empty()) first = offset;
    missing += character;
  }
  if (missing.empty()) return;
  std::string names;
  for (const char32_t character : missing)
    names += (names.empty() ? "" : ", ") + survey::utf8({&character, 1}) + " (" + code_point(character) + ")";
  problems.report("missing-glyph", place_in(text, first),
                  tr("the fonts of the player have no {names}", "names"_is = names),
                  tr("learners would see an empty box: use another character"));
}

}  // namespace rollcall::check
