#include "authoring/command/translate.h"

#include <optional>

#include "authoring/check/check.h"
#include "authoring/command/diagnostics_json.h"
#include "authoring/command/environment.h"
#include "authoring/command/json_output.h"
#include "authoring/source/scalars.h"
#include "authoring/translate/header.h"
#include "authoring/translate/template.h"
#include "authoring/translate/translated_document.h"
#include "player/error.h"
#include "player/os/beneath.h"
#include "player/os/files.h"
#include "player/os/interruption.h"
#include "player/os/places.h"
#include "player/printable.h"

namespace rollcall::command {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Nothing if the module has errors; they are printed then.
std::optional<compile::Compiled> compiled(const source::Loaded& module, Report report, std::ostream& out) {
  if (!module.problems.has_errors()) return compile::compile(module.document);
  write_report(module, report, out);
  return std::nullopt;
}

void print(const std::string& language, const translate::Status& status, std::ostream& out) {
  out << language << ": " << status.translated << " of " << status.texts << " texts translated (" << status.percent()
      << " %), " << status.fuzzy << " fuzzy, " << status.missing << " missing, " << status.obsolete << " obsolete\n";
}

void require_language(const std::string& language, const source::Document& document) {
  if (!source::is_language(language))
    throw Error(tr("'{language}' is not a language code.", "language"_is = language),
                tr("For example fr, ru, kk, ar, sw or pt-BR."));
  if (language == document.language.value)
    throw Error(tr("'{language}' is the language of the source.", "language"_is = language),
                tr("It needs no translation; change the texts in the module itself."));
}

translate::Po new_file(const compile::Compiled& compiled, const std::string& language) {
  const scenario::About& about = compiled.scenario.about();
  translate::Po po;
  po.header = translate::new_header(about.module + " " + about.version.text(), language);
  return po;
}

Exit exit_of(const source::Loaded& module) {
  return module.problems.has_errors() ? Exit::input_has_problems : Exit::done;
}

Json to_json(const std::string& language, const translate::Status& status) {
  return {{"language", language},       {"texts", status.texts},     {"translated", status.translated},
          {"fuzzy", status.fuzzy},      {"missing", status.missing}, {"obsolete", status.obsolete},
          {"percent", status.percent()}};
}

/// What merge and status say in the end: of the texts, only what keeps a PO file from being used.
Exit finish(const source::Loaded& module, const Json& languages, Report report, std::ostream& out) {
  if (report == Report::json) {
    const Json findings = command::to_json(module.problems.sorted(), module.files);
    write_json(Json{{"languages", languages}, {"findings", findings}}, out);
    return exit_of(module);
  }
  for (const source::Diagnostic& problem : module.problems.sorted()) {
    if (problem.severity == source::Severity::error) out << source::format(problem, module.files) << "\n";
  }
  return exit_of(module);
}

}  // namespace

Exit translate_extract(const source::Loaded& module, const fs::path& folder, Force force, std::ostream& out) {
  const auto texts = compiled(module, Report::text, out);
  if (!texts) return Exit::input_has_problems;
  os::require_beneath(folder, "translations");
  const translate::Po po = translate::extracted(*texts, module.document, module.files);
  const fs::path file = translate::template_file(folder, module.document.module.value);
  if (os::is_there(file)) require_free(file, force);
  if (!os::is_there(file.parent_path())) out << "Made the folder " << printable(file.parent_path().string()) << ".\n";
  translate::write(po, file);
  out << "Wrote " << printable(file.string()) << ": " << po.messages.size() << " texts.\n";
  return Exit::done;
}

Exit translate_merge(source::Loaded module, const fs::path& folder, const std::vector<std::string>& wanted,
                     Report report, std::ostream& out) {
  for (const std::string& language : wanted) require_language(language, module.document);
  const auto texts = compiled(module, report, out);
  if (!texts) return Exit::input_has_problems;
  const auto languages =
      wanted.empty() ? translate::languages(folder, module.document, module.files, module.problems) : wanted;
  if (languages.empty() && !module.problems.has_errors())
    throw Error(tr("The module has no translations yet."),
                tr("Name the languages to begin with: --language kk --language ru."));
  const translate::Po source = translate::extracted(*texts, module.document, module.files);
  Json list = Json::array();
  os::require_beneath(folder, "translations");
  for (const std::string& language : languages) {
    os::require_beneath(folder, fs::path("translations") / (language + ".po"));
    os::stop_if_interrupted();
    const fs::path file = translate::language_file(folder, language);
    const auto old = fs::exists(file)
                         ? translate::read(file, "translations/" + language + ".po", module.files, module.problems)
                         : new_file(*texts, language);
    if (!old) continue;
    const translate::Po po = translate::merged(*old, source);
    translate::write(po, file);
    list.push_back(to_json(language, translate::status(po)));
    if (report == Report::text) print(language, translate::status(po), out);
  }
  return finish(module, list, report, out);
}

Exit translate_status(source::Loaded module, const fs::path& folder, Report report, std::ostream& out) {
  const auto texts = compiled(module, report, out);
  if (!texts) return Exit::input_has_problems;
  const auto translations = translate::load(folder, *texts, module);
  Json list = Json::array();
  for (const auto& [language, po, status] : translations) {
    if (report == Report::text) print(language, status, out);
    list.push_back(to_json(language, status));
  }
  return finish(module, list, report, out);
}

std::vector<translate::Translation> check_translations(source::Loaded& module, const compile::Compiled& compiled,
                                                       const fs::path& folder) {
  auto translations = translate::load(folder, compiled, module);
  translate::check(translations, module.files, module.problems);
  if (translations.empty()) return translations;
  const check::Environment world = environment(folder, os::share_folder() / "fonts");
  for (const translate::Translation& translation : translations) {
    const translate::TranslatedDocument read(module.document, compiled, translation);
    source::Diagnostics found;
    check::check_texts(read.document(), world, found);
    module.problems.add(read.placed(found, module.files));
  }
  return translations;
}

}  // namespace rollcall::command
