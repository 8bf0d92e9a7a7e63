#include "authoring/source/marks.h"

#include <cstddef>
#include <vector>

#include "player/utf8.h"

namespace rollcall::source {

bool is_balanced(std::string_view text) {
  std::vector<std::size_t> open;  // lengths of the runs of '*'
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '*') {
      ++i;
      continue;
    }
    std::size_t length = 0;
    while (i + length < text.size() && text[i + length] == '*') ++length;
    const bool space_before = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n';
    const bool space_after = i + length == text.size() || text[i + length] == ' ' || text[i + length] == '\n';
    i += length;
    if (space_before && space_after) continue;
    if (!open.empty() && open.back() == length && !space_before)
      open.pop_back();
    else if (!space_after && length <= 2)
      open.push_back(length);
    else
      return false;
  }
  return open.empty();
}

std::vector<std::string_view> marked_names(std::string_view text, std::string_view open, std::string_view close) {
  std::vector<std::string_view> names;
  for (;;) {
    const auto start = text.find(open);
    if (start == std::string_view::npos) return names;
    text.remove_prefix(start + open.size());
    const auto end = text.find(close);
    if (end == std::string_view::npos) return names;
    names.push_back(text.substr(0, end));
    text.remove_prefix(end + close.size());
  }
}

Message fault_of_filling(std::string_view text) {
  if (text.find_first_of("{}") != std::string_view::npos) return "what fills a slot holds no '{' and no '}'";
  if (text.find("[[") != std::string_view::npos || text.find("]]") != std::string_view::npos)
    return "what fills a slot holds no '[[' and no ']]'";
  if (!is_balanced(text)) return "what fills a slot closes every '*' that opens an emphasis";
  return {};
}

}  // namespace rollcall::source
