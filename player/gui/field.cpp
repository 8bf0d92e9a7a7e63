#include "player/gui/field.h"

#include <algorithm>
#include <string_view>

namespace rollcall::gui {
namespace {

constexpr std::string_view bullet = "\u2022";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

std::size_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && continues(text[at]));
  return at;
}

std::size_t after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  do ++at;
  while (at < text.size() && continues(text[at]));
  return at;
}

bool is_control(std::string_view letter) {
  const auto first = static_cast<unsigned char>(letter.front());
  // C1 controls are U+0080 to U+009F.
  return first < 0x20 || first == 0x7F || (first == 0xC2 && static_cast<unsigned char>(letter.back()) < 0xA0);
}

/// Lines and columns that were copied become words of one line.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = after(text, at);
    const std::string_view letter = text.substr(at, next - at);
    at = next;
    const bool is_break = letter == "\n" || letter == "\r" || letter == "\t" || letter == "\v" || letter == "\f" ||
                          letter == "\u0085" || letter == "\u2028" || letter == "\u2029";
    if (!is_break)
      line += letter;
    else if (!line.empty() && !line.ends_with(' '))
      line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

void insert(Field& field, std::string_view text, std::size_t limit) {
  std::size_t room = limit - std::min(limit, letters(field.text));
  for (std::size_t at = 0; at < text.size() && room > 0;) {
    const std::size_t next = after(text, at);
    const std::string_view letter = text.substr(at, next - at);
    at = next;
    if (is_control(letter)) continue;
    field.text.insert(field.caret, letter);
    field.caret += letter.size();
    --room;
  }
}

}  // namespace

std::string shown_text(const Field& field, Secrecy secrecy) {
  if (secrecy == Secrecy::readable) return field.text;
  std::string bullets;
  for (std::size_t i = letters(field.text); i > 0; --i) bullets += bullet;
  return bullets;
}

std::size_t shown_caret(const Field& field, Secrecy secrecy) {
  if (secrecy == Secrecy::readable) return field.caret;
  return letters(std::string_view(field.text).substr(0, field.caret)) * bullet.size();
}

std::size_t caret_from_shown(const Field& field, Secrecy secrecy, std::size_t shown) {
  if (secrecy == Secrecy::readable) return std::min(shown, field.text.size());
  std::size_t at = 0;
  for (std::size_t count = shown / bullet.size(); count > 0; --count) at = after(field.text, at);
  return at;
}

void edit(Field& field, const Event& event, const text::Paragraph& shown, Secrecy secrecy, std::size_t limit) {
  field.caret = std::min(field.caret, field.text.size());
  if (event.kind == Event::Kind::text) return insert(field, event.text, limit);
  if (event.kind == Event::Kind::paste) return insert(field, in_one_line(event.text), limit);
  if (event.kind != Event::Kind::key) return;
  const auto move = [&](int by) {
    field.caret = caret_from_shown(field, secrecy, shown.moved(shown_caret(field, secrecy), by));
  };
  switch (event.key) {
    case Key::left:
      return move(-1);
    case Key::right:
      return move(1);
    case Key::home:
      field.caret = 0;
      return;
    case Key::end:
      field.caret = field.text.size();
      return;
    case Key::backspace: {
      const std::size_t start = before(field.text, field.caret);
      field.text.erase(start, field.caret - start);
      field.caret = start;
      return;
    }
    case Key::erase:
      field.text.erase(field.caret, after(field.text, field.caret) - field.caret);
      return;
    default:
      return;
  }
}

void assign(Field& field, std::string_view text, std::size_t limit) {
  field.clear();
  insert(field, text, limit);
}

}  // namespace rollcall::gui
