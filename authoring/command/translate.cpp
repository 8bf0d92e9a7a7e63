#include "authoring/command/translate.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "authoring/source/scalars.h"
#include "authoring/translate/header.h"
#include "authoring/translate/template.h"
#include "player/error.h"

namespace rollcall::command {
namespace {

namespace fs = std::filesystem;

enum Exit : int { done = 0, input_has_problems = 1 };

/// Nothing if the module has errors; they are printed then.
std::optional<compile::Compiled> compiled(const source::Loaded& module, std::ostream& out) {
  if (!module.problems.has_errors()) return compile::compile(module.document);
  write_report(module, Report::text, out);
  return std::nullopt;
}

void print(const std::string& language, const translate::Status& status, std::ostream& out) {
  out << language << ": " << status.translated << " of " << status.texts << " texts translated (" << status.percent()
      << " %), " << status.fuzzy << " fuzzy, " << status.missing << " missing, " << status.obsolete << " obsolete\n";
}

void require_language(const std::string& language, const source::Document& document) {
  if (!source::is_language(language))
    throw Error("'" + language + "' is not a language code.", "For example fr, ru, kk, ar, sw or pt-BR.");
  if (language == document.language.value)
    throw Error("'" + language + "' is the language of the source.",
                "It needs no translation; change the texts in the module itself.");
}

translate::Po new_file(const compile::Compiled& compiled, const std::string& language) {
  const scenario::About& about = compiled.scenario.about();
  translate::Po po;
  po.header = translate::new_header(about.module + " " + about.version.text(), language);
  return po;
}

/// How the problems of only the PO files are printed.
int finish(const source::Loaded& module, std::ostream& out) {
  if (!module.problems.has_errors()) return done;
  for (const source::Problem& problem : module.problems.sorted()) {
    if (problem.severity == source::Severity::error) out << source::format(problem, module.document.files) << "\n";
  }
  return input_has_problems;
}

}  // namespace

int translate_extract(const source::Loaded& module, const fs::path& folder, std::ostream& out) {
  const auto texts = compiled(module, out);
  if (!texts) return input_has_problems;
  const translate::Po po = translate::extracted(*texts, module.document);
  const fs::path file = translate::template_file(folder, module.document.module.value);
  translate::write(po, file);
  out << "Wrote " << file.string() << ": " << po.messages.size() << " texts.\n";
  return done;
}

int translate_merge(source::Loaded module, const fs::path& folder, const std::vector<std::string>& wanted,
                    std::ostream& out) {
  for (const std::string& language : wanted) require_language(language, module.document);
  const auto texts = compiled(module, out);
  if (!texts) return input_has_problems;
  const auto languages = wanted.empty() ? translate::languages(folder, module.document, module.problems) : wanted;
  if (languages.empty() && !module.problems.has_errors())
    throw Error("The module has no translations yet.",
                "Name the languages to begin with: --language kk --language ru.");
  const translate::Po source = translate::extracted(*texts, module.document);
  for (const std::string& language : languages) {
    const fs::path file = translate::language_file(folder, language);
    const auto old = fs::exists(file)
                         ? translate::read(file, "translations/" + language + ".po", module.document, module.problems)
                         : new_file(*texts, language);
    if (!old) continue;
    const translate::Po po = translate::merged(*old, source);
    translate::write(po, file);
    print(language, translate::status(po), out);
  }
  return finish(module, out);
}

int translate_status(source::Loaded module, const fs::path& folder, Report report, std::ostream& out) {
  const auto texts = compiled(module, out);
  if (!texts) return input_has_problems;
  const auto translations = translate::load(folder, *texts, module.document, module.problems);
  auto list = nlohmann::ordered_json::array();
  for (const auto& [language, po, status] : translations) {
    if (report == Report::text) print(language, status, out);
    list.push_back({{"language", language},
                    {"texts", status.texts},
                    {"translated", status.translated},
                    {"fuzzy", status.fuzzy},
                    {"missing", status.missing},
                    {"obsolete", status.obsolete},
                    {"percent", status.percent()}});
  }
  if (report == Report::json && !module.problems.has_errors()) out << list.dump(2) << "\n";
  return finish(module, out);
}

std::vector<translate::Translation> check_translations(source::Loaded& module, const compile::Compiled& compiled,
                                                       const fs::path& folder) {
  auto translations = translate::load(folder, compiled, module.document, module.problems);
  translate::check(translations, module.document, module.problems);
  return translations;
}

}  // namespace rollcall::command
