#include "authoring/command/shell_word.h"

#include <algorithm>

#include "player/ascii.h"
#include "player/printable.h"

namespace rollcall::authoring {
namespace {

bool is_plain(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("_-./,:+@%").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view text) {
  std::string word = printable(text);
  // Not an option.
  if (word.starts_with('-')) word.insert(0, "./");
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

Message command_line(std::string_view command, std::string_view argument) {
  return Message::shown(std::string(command) + " " + shell_word(argument));
}

}  // namespace rollcall::authoring
