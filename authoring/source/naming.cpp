#include "authoring/source/naming.h"

#include "authoring/source/texts.h"
#include "player/ascii.h"

namespace rollcall::source {

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

bool is_about(const Line& line, const Character& person) {
  return line.speaker.value == person.id.value || names(line.text.value, person.name.value);
}

bool is_about(const Scene& scene, const Character& person) {
  bool found = false;
  each_line_of(scene, [&](const Line& line) { found = found || is_about(line, person); });
  each_text_of(scene, [&](const Text& text, Voice) { found = found || names(text.value, person.name.value); });
  return found;
}

}  // namespace rollcall::source
