#include "player/story/rich_text.h"

#include <algorithm>

namespace rollcall::story {

void append(RichText& text, const RichText& more) {
  const auto shift = static_cast<std::uint32_t>(text.plain.size());
  text.plain += more.plain;
  for (const Span& span : more.spans) text.spans.push_back({span.kind, span.start + shift, span.end + shift});
  text.words.insert(text.words.end(), more.words.begin(), more.words.end());
}

RichText filled(std::string_view pattern, std::initializer_list<std::pair<std::string_view, RichText>> values) {
  RichText text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', std::min(open, pattern.size()));
    if (close == std::string_view::npos) break;
    text.plain += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
    if (value == values.end())
      text.plain += pattern.substr(open, close + 1 - open);
    else
      append(text, value->second);
    pattern.remove_prefix(close + 1);
  }
  text.plain += pattern;
  return text;
}

}  // namespace rollcall::story
