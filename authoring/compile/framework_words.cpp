#include "authoring/compile/framework_words.h"

#include <cassert>
#include <vector>

namespace rollcall::compile {

bool is_of_framework(const TextEntry& entry) {
  const auto steps = entry.path.steps();
  return !steps.empty() && steps.front().key == source::Key::framework;
}

const source::Framework::Words& framework_words(const TextEntry& entry, const source::Framework& framework) {
  const std::string& code = entry.path.steps().back().id;
  const source::Framework::Entry* named = framework.find_behaviour(code);
  if (!named) named = framework.find_competency(code);
  assert(named);
  return named->name;
}

scenario::Catalogue in_words_of_framework(const scenario::Catalogue& texts, const Compiled& compiled,
                                          const source::Document& document) {
  if (!document.skills) return texts;
  const source::Framework& framework = *document.skills;
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const TextEntry& entry = compiled.entries[i];
    bytes += is_of_framework(entry)
                 ? std::string_view(framework.in(texts.language(), framework_words(entry, framework)).value)
                 : texts[i];
    ends.push_back(std::uint32_t(bytes.size()));
  }
  return {texts.language(), std::move(bytes), std::move(ends)};
}

}  // namespace rollcall::compile
