#include "player/progress/pin.h"

#include <string>

#include "player/identity/digit.h"
#include "player/utf8.h"

namespace rollcall::progress {
namespace {

constexpr std::size_t advised = 6;

/// A digit of any script is the digit that it stands for: on a keyboard they are one key.
std::u32string characters_of(std::string_view pin) {
  std::u32string characters;
  while (!pin.empty()) {
    const char32_t character = take_character(pin);
    const auto digit = identity::digit_value(character);
    characters += digit ? U'0' + *digit : character;
  }
  return characters;
}

/// 0000, 1234, 8642: from each character to the next it is as far.
bool counts(std::u32string_view pin) {
  for (std::size_t i = 2; i < pin.size(); ++i) {
    if (pin[i] - pin[i - 1] != pin[1] - pin[0]) return false;
  }
  return true;
}

/// 1212, 123123.
bool repeats(std::u32string_view pin) {
  for (std::size_t length = 1; 2 * length <= pin.size(); ++length) {
    if (pin.size() % length == 0 && pin.substr(length) == pin.substr(0, pin.size() - length)) return true;
  }
  return false;
}

}  // namespace

std::size_t length_of_pin(std::string_view pin) { return characters_of(pin).size(); }

Message advice_about_pin(std::string_view pin) {
  if (pin.empty()) return {};
  const std::u32string characters = characters_of(pin);
  if (counts(characters) || repeats(characters))
    return tr(
        "This PIN repeats or counts, so it is among the first that anybody tries. Six digits without a pattern are "
        "better.");
  if (characters.size() < advised) return tr("Six digits or more are better: a shorter PIN is soon guessed.");
  return {};
}

}  // namespace rollcall::progress
