#include "authoring/syntax/trivia.h"

#include <algorithm>

namespace rollcall::syntax {

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  auto end = std::uint32_t(std::min(text.find('\n', at), text.size()));
  if (end > at && text[end - 1] == '\r') --end;
  return end;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
  while (at > 0 && text[at - 1] != '\n') --at;
  return at;
}

std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  const auto end = text.find('\n', at);
  return std::uint32_t(end == std::string_view::npos ? text.size() : end + 1);
}

std::uint32_t skip_trivia(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (text[at] == '#') {
      at = line_end(text, at);
    } else if (is_space(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t skip_tag(std::string_view text, std::uint32_t at) {
  return at < text.size() && text[at] == '!' ? skip_trivia(text, at + 1) : at;
}

std::optional<std::uint32_t> behind_quotes(std::string_view text, std::uint32_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool is_doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!is_doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace rollcall::syntax
