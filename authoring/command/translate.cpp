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

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using terminal::Console;

/// Nothing if the module has errors; they are printed then.
std::optional<compile::Compiled> compiled(const source::Loaded& module, Report report, const Console& console) {
  if (!module.problems.has_errors()) return compile::compile(module.document);
  write_report(module, report, console);
  return std::nullopt;
}

void print(const std::string& language, const translate::Status& status, const Console& console) {
  console.say(
      trn("{language}: {translated} of {n} text translated ({percent} %), {fuzzy} fuzzy, {missing} missing, "
          "{obsolete} obsolete",
          "{language}: {translated} of {n} texts translated ({percent} %), {fuzzy} fuzzy, {missing} missing, "
          "{obsolete} obsolete",
          status.texts, "language"_is = language, "translated"_is = status.translated, "percent"_is = status.percent(),
          "fuzzy"_is = status.fuzzy, "missing"_is = status.missing, "obsolete"_is = status.obsolete));
}

void require_language(const std::string& language, const source::Document& document) {
  if (!source::is_language(language))
    throw Error(tr("'{language}' is not a language code.", "language"_is = language),
                source::hint_for_language(language));
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
Exit finish(const source::Loaded& module, const Json& languages, Report report, const Console& console) {
  if (report == Report::json) {
    const Json findings = authoring::to_json(module.problems.sorted(), module.files);
    write_json(Json{{"languages", languages}, {"findings", findings}}, console);
    return exit_of(module);
  }
  for (const source::Diagnostic& problem : module.problems.sorted()) {
    if (problem.severity == source::Severity::error) {
      say(problem, module.files, console);
      console.say({});
    }
  }
  return exit_of(module);
}

}  // namespace

Exit translate_extract(const source::Loaded& module, const fs::path& folder, os::Existing existing,
                       const Console& console) {
  const auto texts = compiled(module, Report::text, console);
  if (!texts) return Exit::input_has_problems;
  os::require_beneath(folder, "translations");
  const translate::Po po = translate::extracted(*texts, module.document, module.files);
  const fs::path file = translate::template_file(folder, module.document.module.value);
  os::require_free(file, existing);
  if (!os::is_there(file.parent_path())) console.say(tr("Made the folder {folder}.", "folder"_is = file.parent_path()));
  translate::write(po, file);
  console.say(trn("Wrote {file}: {n} text.", "Wrote {file}: {n} texts.", po.messages.size(), "file"_is = file));
  return Exit::done;
}

Exit translate_merge(source::Loaded module, const fs::path& folder, const std::vector<std::string>& wanted,
                     Report report, const Console& console) {
  for (const std::string& language : wanted) require_language(language, module.document);
  const auto texts = compiled(module, report, console);
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
    if (report == Report::text) print(language, translate::status(po), console);
  }
  return finish(module, list, report, console);
}

Exit translate_status(source::Loaded module, const fs::path& folder, Report report, const Console& console) {
  const auto texts = compiled(module, report, console);
  if (!texts) return Exit::input_has_problems;
  const auto translations = translate::load(folder, *texts, module);
  Json list = Json::array();
  for (const auto& [language, po, status] : translations) {
    if (report == Report::text) print(language, status, console);
    list.push_back(to_json(language, status));
  }
  return finish(module, list, report, console);
}

std::vector<translate::Translation> check_translations(source::Loaded& module, const compile::Compiled& compiled,
                                                       const fs::path& folder) {
  auto translations = translate::load(folder, compiled, module);
  translate::check(translations, module.files, module.problems);
  translate::check_framework(translations, compiled, module.document, module.problems);
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

}  // namespace rollcall::authoring
