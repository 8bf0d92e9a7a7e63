#include "authoring/check/overflow.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rollcall::check {

namespace {

constexpr float measured(char character) {
  constexpr std::string_view narrow = " fijlt.,;:'!";
  if (character < ' ') return 0;
  if (narrow.find(character) != std::string_view::npos) return 0.45F;
  const bool is_small = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  return is_small && character != 'm' && character != 'w' ? 0.7F : 1;
}

/// Looked up, because each letter of each option is.
constexpr auto widths = [] {
  std::array<float, '~' + 1> result{};
  for (char character = 0; character <= '~'; ++character)
    result[static_cast<std::size_t>(character)] = measured(character);
  return result;
}();

}  // namespace

float widest(char character) {
  const auto place = static_cast<unsigned char>(character);
  return place < widths.size() ? widths[place] : 0;
}

bool surely_fits(std::string_view text, Box box) {
  const BoxSize& size = boxes[static_cast<std::size_t>(box)];
  float all = 0, word = 0, longest = 0;  // ems
  for (const char character : text) {
    const float width = widest(character);
    if (width == 0) return false;
    all += width;
    word = character == ' ' ? 0 : word + width;
    longest = std::max(longest, word);
  }
  // A line is broken only where the next word, and the space before it, would not have fitted.
  const float least = size.width / size.letters - longest - widest(' ');
  return least > 0 && all < least * static_cast<float>(size.most_lines);
}

}  // namespace rollcall::check
