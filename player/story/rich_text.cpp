#include "player/story/rich_text.h"

#include <algorithm>

namespace rollcall::story {

void append(RichText& text, const RichText& more) {
  const auto shift = static_cast<std::uint32_t>(text.plain.size());
  text.plain += more.plain;
  for (const Span& span : more.spans) text.spans.push_back({span.kind, span.start + shift, span.end + shift});
  text.words.insert(text.words.end(), more.words.begin(), more.words.end());
}

RichText filled(const Translation& words, const Message& message,
                std::initializer_list<std::pair<std::string_view, RichText>> values) {
  const auto value_of = [&](std::string_view name) -> RichText {
    for (const auto& [place, value] : values) {
      if (place == name) return value;
    }
    for (const auto& [place, value] : message.values()) {
      if (place == name) return value.text(words);
    }
    return std::string("{").append(name).append("}");
  };
  RichText text;
  std::string_view pattern = words.pattern_of(message);
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', std::min(open, pattern.size()));
    if (close == std::string_view::npos) break;
    text.plain += pattern.substr(0, open);
    append(text, value_of(pattern.substr(open + 1, close - open - 1)));
    pattern.remove_prefix(close + 1);
  }
  text.plain += pattern;
  return text;
}

}  // namespace rollcall::story
