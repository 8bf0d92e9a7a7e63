#include "player/text/direction.h"

#include <pango/pango.h>

#include <algorithm>
#include <array>

#include "player/utf8.h"

namespace rollcall::text {
namespace {

constexpr std::string_view isolates_begin = "\u2066\u2067\u2068";
constexpr char32_t first_isolate = 0x2066, last_isolate = 0x2068, end_of_isolate = 0x2069;

struct Range {
  char32_t first, last;
};

/// Where Unicode keeps the scripts that are written from right to left (UAX 9, 3.2, the table of default types).
constexpr std::array<Range, 5> from_right{
    {{0x0590, 0x08ff}, {0xfb1d, 0xfdff}, {0xfe70, 0xfeff}, {0x10800, 0x10fff}, {0x1e800, 0x1efff}}};

bool is_from_right(char32_t character) {
  return std::any_of(from_right.begin(), from_right.end(),
                     [&](const Range& range) { return character >= range.first && character <= range.last; });
}

/// Of what stands outside of isolates.
struct Letters {
  bool begins_left = false;  ///< the first that has a direction
  bool has_right = false;
};

Letters letters_of(std::string_view text) {
  Letters letters;
  int depth = 0;
  while (!text.empty() && !letters.has_right) {
    const char32_t character = take_character(text);
    if (character >= first_isolate && character <= last_isolate) ++depth;
    if (character == end_of_isolate && depth > 0) --depth;
    // Figures, marks and signs have no direction of their own that counts here.
    if (depth > 0 || !g_unichar_isalpha(static_cast<gunichar>(character))) continue;
    (is_from_right(character) ? letters.has_right : letters.begins_left) = true;
  }
  return letters;
}

}  // namespace

Direction direction_on(PageFrom page, std::string_view text) {
  // What Pango sees by itself.
  if (page == PageFrom::left && text.find(isolates_begin.substr(0, 2)) == std::string_view::npos)
    return Direction::automatic;
  const Letters letters = letters_of(text);
  if (letters.has_right && (page == PageFrom::right || !letters.begins_left)) return Direction::right_to_left;
  return letters.begins_left ? Direction::left_to_right : Direction::automatic;
}

}  // namespace rollcall::text
