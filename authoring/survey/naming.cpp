#include "authoring/survey/naming.h"

#include <algorithm>
#include <string>

#include "authoring/survey/texts.h"
#include "player/ascii.h"

namespace rollcall::survey {

bool names(std::string_view text, std::string_view name) {
  const auto is_letter = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0x80) != 0 || is_ascii_letter(byte) || is_ascii_digit(byte);
  };
  for (auto at = text.find(name); !name.empty() && at != std::string_view::npos; at = text.find(name, at + 1)) {
    const auto end = at + name.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

bool is_about(const source::Line& line, const source::Character& person) {
  return line.speaker.value == person.id.value || names(line.text.value, person.name.value);
}

bool is_about(const source::Scene& scene, const source::Character& person) {
  bool found = false;
  each_line_of(scene, [&](const source::Line& line) { found = found || is_about(line, person); });
  each_text_of(scene, [&](const source::Text& text, Voice) { found = found || names(text.value, person.name.value); });
  return found;
}

bool refers_to(std::string_view text, const source::Character& person) {
  if (names(text, person.name.value)) return true;
  constexpr std::string_view yours = "your ";
  const std::string said = ascii_lower(text), written = ascii_lower(person.role.value);
  std::string_view role = trimmed(std::string_view(written).substr(0, written.find(',')));
  if (role.starts_with(yours)) role.remove_prefix(yours.size());
  if (names(said, role)) return true;
  return std::count(role.begin(), role.end(), ' ') == 1 && names(said, role.substr(role.find(' ') + 1));
}

}  // namespace rollcall::survey
