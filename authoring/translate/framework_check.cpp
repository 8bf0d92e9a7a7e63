#include <vector>

#include "authoring/compile/framework_words.h"
#include "authoring/translate/languages.h"

namespace rollcall::translate {
namespace {

/// The texts of the framework that it does not have in this language.
std::vector<const compile::TextEntry*> without_words(const compile::Compiled& compiled,
                                                     const source::Framework& framework, std::string_view language) {
  std::vector<const compile::TextEntry*> missing;
  for (const compile::TextEntry& text : compiled.entries) {
    if (compile::is_of_framework(text) && !source::Framework::find(compile::framework_words(text, framework), language))
      missing.push_back(&text);
  }
  return missing;
}

}  // namespace

void check_framework(const std::vector<Translation>& translations, const compile::Compiled& compiled,
                     const source::Document& document, source::Diagnostics& problems) {
  if (!document.skills) return;
  std::vector<std::string> languages{document.language.value};
  for (const Translation& translation : translations) languages.push_back(translation.language);
  for (const std::string& language : languages) {
    const auto missing = without_words(compiled, *document.skills, language);
    if (missing.empty()) continue;
    problems.report("framework-language", missing.front()->at,
                    trn("the framework does not say in '{language}' what {n} of the codes of this module stands for",
                        "the framework does not say in '{language}' what {n} of the codes of this module stand for",
                        missing.size(), "language"_is = language),
                    tr("add '{language}: ...' below each; until then learners read '{own}'", "language"_is = language,
                       "own"_is = document.skills->language));
  }
}

}  // namespace rollcall::translate
