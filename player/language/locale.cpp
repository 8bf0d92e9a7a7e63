#include "player/language/locale.h"

#include <algorithm>

#include "player/ascii.h"

namespace rollcall::language {
namespace {

/// What stands before the first of these characters.
std::string_view until(std::string_view text, std::string_view ends) {
  return text.substr(0, std::min(text.find_first_of(ends), text.size()));
}

bool is_made_of(std::string_view text, std::size_t shortest, std::size_t longest) {
  return text.size() >= shortest && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

/// The subtag of a script that a modifier stands for; empty for another kind of modifier.
std::string_view script_of(std::string_view modifier) {
  if (modifier == "latin") return "-Latn";
  if (modifier == "cyrillic") return "-Cyrl";
  return {};
}

}  // namespace

std::string language_of_locale(std::string_view locale) {
  const std::string_view language = until(locale, "_.@");
  if (!is_made_of(language, 2, 3)) return {};
  std::string tag(language);
  if (const std::size_t at = locale.find('@'); at != std::string_view::npos) tag += script_of(locale.substr(at + 1));
  if (locale.substr(language.size()).starts_with('_')) {
    const std::string_view region = until(locale.substr(language.size() + 1), ".@");
    if (is_made_of(region, 2, 3)) tag.append("-").append(region);
  }
  return tag;
}

std::string in_region(std::string_view language, std::string_view locale) {
  const std::string there = language_of_locale(locale);
  return there.starts_with(std::string(language) + "-") ? there : std::string(language);
}

}  // namespace rollcall::language
