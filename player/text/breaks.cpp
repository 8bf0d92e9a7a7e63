#include "player/text/breaks.h"

#include <pango/pango.h>

#include <algorithm>

#include "player/utf8.h"

namespace rollcall::text {

Breaks::Breaks(std::string_view text) : x_breaks(text.size() + 1) {
  constexpr std::uint8_t everything = letter_start | word_start | word_end | piece;
  if (text.empty() || !is_utf8(text)) {
    std::fill(x_breaks.begin(), x_breaks.end(), everything);
    return;
  }
  std::vector<PangoLogAttr> found(utf8_length(text) + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_get_default(), found.data(),
                      static_cast<int>(found.size()));
  std::size_t at = 0;
  for (const PangoLogAttr& attributes : found) {
    unsigned kinds = 0;
    if (attributes.is_cursor_position) kinds |= letter_start;
    if (attributes.is_word_start) kinds |= word_start;
    if (attributes.is_word_end) kinds |= word_end;
    if (attributes.is_word_boundary) kinds |= piece;
    x_breaks[at] = static_cast<std::uint8_t>(kinds);
    if (at < text.size()) at += utf8_sequence_length(text.substr(at));
  }
  for (std::uint8_t* end : {&x_breaks.front(), &x_breaks.back()})
    *end = static_cast<std::uint8_t>(*end | letter_start | piece);
}

bool Breaks::is_letter_start(std::size_t at) const { return at <= size() && is(at, letter_start); }

std::size_t Breaks::settled(std::size_t at) const {
  at = std::min(at, size());
  while (!is(at, letter_start)) ++at;
  return at;
}

std::size_t Breaks::before(std::size_t at, Kind kind) const {
  at = std::min(at, size());
  while (at > 0 && !is(--at, kind)) {
  }
  return at;
}

std::size_t Breaks::after(std::size_t at, Kind kind) const {
  at = std::min(at, size());
  while (at < size() && !is(++at, kind)) {
  }
  return at;
}

std::size_t Breaks::letter_before(std::size_t at) const { return before(at, letter_start); }
std::size_t Breaks::letter_after(std::size_t at) const { return after(at, letter_start); }
std::size_t Breaks::word_before(std::size_t at) const { return before(at, word_start); }
std::size_t Breaks::word_after(std::size_t at) const { return after(at, word_end); }

std::size_t Breaks::piece_start(std::size_t at) const {
  at = std::min(at, size());
  return at < size() && is(at, piece) ? at : before(at, piece);
}

std::size_t Breaks::piece_end(std::size_t at) const { return after(at, piece); }

std::size_t Breaks::letters_before(std::size_t at) const {
  const auto end = x_breaks.begin() + static_cast<std::ptrdiff_t>(std::min(at, size()));
  return static_cast<std::size_t>(
      std::count_if(x_breaks.begin(), end, [](std::uint8_t kinds) { return (kinds & letter_start) != 0; }));
}

std::size_t Breaks::letter(std::size_t number) const {
  std::size_t at = 0;
  for (; number > 0 && at < size(); --number) at = letter_after(at);
  return at;
}

}  // namespace rollcall::text
