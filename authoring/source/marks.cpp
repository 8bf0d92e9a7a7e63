#include "authoring/source/marks.h"

#include <cstddef>

#include "player/scenario/marks.h"

namespace rollcall::source {

namespace {

bool is_blank_at(std::string_view text, std::size_t i) { return i >= text.size() || text[i] == ' ' || text[i] == '\n'; }

/// Whether no '*' from here to `end` would be shown, but those that stand alone between blanks.
bool hides_stars(std::string_view text, std::size_t from, std::size_t end) {
  for (std::size_t i = text.find('*', from); i < end; i = text.find('*', i)) {
    const std::size_t first = i;
    while (i < text.size() && text[i] == '*') ++i;
    const bool space_before = first == 0 || is_blank_at(text, first - 1);
    if (!space_before || !is_blank_at(text, i)) return false;
  }
  return true;
}

}  // namespace

bool is_balanced(std::string_view text) {
  for (const scenario::Run& run : scenario::runs(text)) {
    const auto from = static_cast<std::size_t>(run.text.data() - text.data());
    if (run.kind == scenario::Run::Kind::plain && !hides_stars(text, from, from + run.text.size())) return false;
    const bool is_emphasis = run.kind == scenario::Run::Kind::stressed || run.kind == scenario::Run::Kind::strong;
    if (is_emphasis && run.text.find('*') != std::string_view::npos) return false;
  }
  return true;
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
