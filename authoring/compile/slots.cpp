#include "authoring/compile/slots.h"

namespace rollcall::compile {
namespace {

std::string replaced(std::string_view text, const source::Adaptation& values) {
  std::string result;
  for (;;) {
    const auto open = text.find('{');
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return result += text;
    const auto value = values.find(text.substr(open + 1, close - open - 1));
    result += text.substr(0, open);
    result += value == values.end() ? text.substr(open, close - open + 1) : std::string_view(value->second);
    text.remove_prefix(close + 1);
  }
}

}  // namespace

scenario::Catalogue filled(const scenario::Catalogue& texts, const Compiled& compiled, const source::Document& document,
                           const source::Adaptation& adaptation) {
  if (document.slots.empty()) return texts;
  source::Adaptation values = adaptation;
  for (std::uint32_t i = 0; i < compiled.entries.size(); ++i) {
    const std::string& context = compiled.entries[i].context;
    if (context.starts_with("slots.")) values.emplace(context.substr(6), texts[i]);
  }
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    bytes += replaced(texts[i], values);
    ends.push_back(std::uint32_t(bytes.size()));
  }
  return {texts.language(), std::move(bytes), std::move(ends)};
}

}  // namespace rollcall::compile
