#include "tests/authoring/prove/desk.h"

#include <fstream>
#include <stdexcept>

#include "authoring/check/check.h"
#include "authoring/check/collection.h"
#include "authoring/command/translate.h"
#include "authoring/compile/compile.h"
#include "authoring/prove/claims.h"
#include "authoring/prove/forms.h"
#include "authoring/prove/proof.h"
#include "authoring/source/framework_file.h"
#include "player/error.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace rollcall::test {
namespace {

constexpr const char* language = "kk";

/// The framework of content/, in the language of the translation too.
void give_framework(source::Loaded& module, const std::filesystem::path& folder) {
  source::load_framework(module, folder, source_folder() / "content/framework.yaml");
  source::Framework& framework = *module.document.skills;
  for (auto* entries : {&framework.competencies, &framework.behaviours}) {
    for (source::Framework::Entry& entry : *entries) entry.name.emplace(language, entry.name.at("en"));
  }
}

/// The module in a folder of its own, loaded and checked.
class Loaded {
 public:
  explicit Loaded(const std::string& yaml) {
    std::ofstream(x_folder / "module.yaml") << yaml;
    module = source::load(x_folder.path());
    give_framework(module, x_folder.path());
    check::check(
        module.document, [](std::string_view) { return true; }, module.problems);
  }

  source::Loaded module;
  const std::filesystem::path& folder() const { return x_folder.path(); }
  std::filesystem::path po() const { return x_folder / "translations" / (std::string(language) + ".po"); }

 private:
  TempFolder x_folder;
};

/// Of the forms that show all of the module: views are proved by themselves.
std::multiset<std::string> found_in_forms(const source::Document& document, const compile::Compiled& compiled,
                                          const prove::Proof& proof) {
  prove::Watch nobody_looks(nullptr);
  std::vector<prove::FormFigures> forms =
      prove::form_figures({compiled.scenario, proof}, {}, std::span(&compiled.texts, 1), nobody_looks);
  std::erase_if(forms, [](const prove::FormFigures& form) { return form.view; });
  std::multiset<std::string> found;
  for (const prove::FormFinding& one : prove::form_findings(forms, document.variants, compiled.places))
    found.insert(one.found.rule);
  return found;
}

std::vector<source::Diagnostic> warnings_together(const Desk& desk, const source::Document& document) {
  check::Collection all;
  all.add(document);
  for (const std::string& yaml : desk.beside) all.add(source::load_text(yaml).document);
  return all.warnings();
}

}  // namespace

std::multiset<std::string> alarms(const Desk& desk) {
  Loaded loaded(desk.yaml);
  source::Loaded& module = loaded.module;
  std::multiset<std::string> found;
  if (!module.problems.has_errors()) {
    const compile::Compiled compiled = compile::compile(module.document);
    const prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, {}, {}, compiled.advice);
    for (const source::Diagnostic& finding : proof.findings) {
      if (finding.severity != source::Severity::note) found.insert(finding.rule);
    }
    for (const std::string& rule : found_in_forms(module.document, compiled, proof)) found.insert(rule);
    const compile::ForProof whole = compile::compile_for_proof(module.document).front();
    for (const source::Diagnostic& finding :
         prove::claim_findings(whole.scenario, whole.taken, {1'000'000}, compiled.places))
      found.insert(finding.rule);
    if (!desk.translation.empty()) {
      std::filesystem::create_directories(loaded.po().parent_path());
      std::ofstream(loaded.po(), std::ios::binary) << desk.translation;
      authoring::check_translations(module, compiled, loaded.folder());
    }
  }
  for (const source::Diagnostic& problem : module.problems.sorted()) found.insert(problem.rule);
  if (!desk.beside.empty()) {
    for (const source::Diagnostic& warning : warnings_together(desk, module.document)) found.insert(warning.rule);
  }
  return found;
}

std::string translation_of(const std::string& yaml) {
  Loaded loaded(yaml);
  const TextConsole said;
  if (authoring::translate_merge(loaded.module, loaded.folder(), {language}, authoring::Report::text, said.console()) !=
      Exit::done)
    throw std::runtime_error(said.text());
  source::FileTable files;
  source::Diagnostics problems;
  auto po = translate::read(loaded.po(), loaded.po().filename().string(), files, problems);
  for (translate::Message& message : po.value().messages) message.translations = {"Т " + message.id};
  translate::write(*po, loaded.po());
  return read(loaded.po());
}

}  // namespace rollcall::test
