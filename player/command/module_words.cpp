#include "player/command/module_words.h"

#include <utility>

#include "player/scenario/glossary.h"

namespace rollcall::command {

std::optional<pack::Module> played_module(const library::Library& library, const record::CompletionRecord& record,
                                          const std::string& language) {
  try {
    if (auto pack = library.open_exact(record.module, record.pack)) return pack::load(std::move(*pack), language);
  } catch (const Error&) {
    // As good as gone.
  }
  return std::nullopt;
}

record::ModuleWords words_of_module(const library::Library& library, const record::CompletionRecord& record) {
  record::ModuleWords words;
  const auto played = played_module(library, record, record.language);
  if (!played) return words;
  for (const std::string& language : pack::languages(played->reader)) {
    const auto module = played_module(library, record, language);
    if (!module) continue;
    const std::string title = pack::title(*module);
    const std::string summary = scenario::plain(module->scenario, module->texts, module->scenario.about().summary);
    if (!title.empty()) words.name[language] = title;
    if (!summary.empty()) words.description[language] = summary;
    for (const scenario::Scene& scene : module->scenario.scenes()) {
      for (const scenario::Option& option : module->scenario.options(scene))
        words.options[std::string(scene.id)][std::string(option.id)][language] =
            scenario::plain(module->scenario, module->texts, option.text);
    }
  }
  return words;
}

}  // namespace rollcall::command
