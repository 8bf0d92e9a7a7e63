#include "authoring/translate/po_positions.h"

#include <algorithm>

#include "player/ascii.h"

namespace rollcall::translate {
namespace {

bool is_letter(char c) { return is_ascii_lower(c) || c == '_'; }

std::size_t end_of_line(std::string_view content, std::size_t at) {
  return std::min(content.find('\n', at), content.size());
}

std::size_t end_of_string(std::string_view content, std::size_t at) {
  for (++at; at < content.size() && content[at] != '"'; ++at) {
    if (content[at] == '\\') ++at;
  }
  return std::min(at + 1, content.size());
}

std::size_t end_of_word(std::string_view content, std::size_t at) {
  while (at < content.size() && is_letter(content[at])) ++at;
  return at;
}

}  // namespace

std::vector<Place> places(std::string_view content) {
  std::vector<Place> result;
  bool in_translation = false, is_first_form = true;
  for (std::size_t at = 0; at < content.size();) {
    if (content[at] == '#') {
      // "#~" only marks the rest of the line as obsolete; "#|" and "#~|" quote what was there before.
      const bool obsolete = content.substr(at, 2) == "#~" && content.substr(at, 3) != "#~|";
      at = obsolete ? at + 2 : end_of_line(content, at);
    } else if (content[at] == '"') {
      const std::size_t end = end_of_string(content, at);
      if (in_translation) result.back().end = end;
      at = end;
    } else if (is_letter(content[at])) {
      const std::size_t end = end_of_word(content, at);
      in_translation = content.substr(at, end - at) == "msgstr";
      if (!in_translation) is_first_form = true;
      if (in_translation && is_first_form) result.push_back({at, end}), is_first_form = false;
      at = end;
    } else {
      ++at;
    }
  }
  return result;
}

source::Position position(std::string_view content, std::size_t offset, std::uint32_t file) {
  const std::string_view before = content.substr(0, offset);
  const auto line_start = before.rfind('\n');
  const std::size_t column = line_start == std::string_view::npos ? offset : offset - line_start - 1;
  return {file, std::uint32_t(std::count(before.begin(), before.end(), '\n') + 1), std::uint32_t(column + 1)};
}

}  // namespace rollcall::translate
