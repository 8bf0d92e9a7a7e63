#include "tests/authoring/prove/desk.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

#include "authoring/check/check.h"
#include "authoring/check/collection.h"
#include "authoring/command/translate.h"
#include "authoring/compile/compile.h"
#include "authoring/prove/claims.h"
#include "authoring/prove/forms.h"
#include "authoring/prove/proof.h"
#include "authoring/source/framework_file.h"
#include "authoring/source/suppressions.h"
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

/// The views of a module, proved.
class Views {
 public:
  explicit Views(const compile::Compiled& compiled) {
    for (const compile::Subset& view : compiled.subsets)
      x_proofs.push_back(prove::prove(view.scenario, compiled.texts, {}, compiled.places, view.advice));
    for (std::size_t i = 0; i < x_proofs.size(); ++i)
      all.push_back({compiled.subsets[i].variant, {compiled.subsets[i].scenario, x_proofs[i]}});
  }

  std::vector<prove::View> all;

 private:
  std::vector<prove::Proof> x_proofs;
};

/// Of the forms that show all of the module; and of the views, where one is said to be parallel to another form.
std::vector<source::Diagnostic> found_in_forms(const source::Document& document, const compile::Compiled& compiled,
                                               const prove::Proof& proof) {
  prove::Watch nobody_looks(nullptr);
  const bool compares = std::ranges::any_of(
      document.variants, [](const source::Variant& variant) { return !variant.form_of.value.empty(); });
  std::optional<Views> views;
  if (compares) views.emplace(compiled);
  std::vector<prove::FormFigures> forms =
      prove::form_figures({compiled.scenario, proof}, views ? views->all : std::vector<prove::View>(),
                          std::span(&compiled.texts, 1), nobody_looks);
  if (!compares) std::erase_if(forms, [](const prove::FormFigures& form) { return form.view; });
  std::vector<source::Diagnostic> found;
  for (prove::FormFinding& one : prove::form_findings(forms, document.variants, compiled.places))
    found.push_back(std::move(one.found));
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
  std::vector<source::Diagnostic> all;
  const auto add = [&](const std::vector<source::Diagnostic>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  if (!module.problems.has_errors()) {
    const compile::Compiled compiled = compile::compile(module.document);
    const prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, {}, compiled.places, compiled.advice);
    std::ranges::copy_if(proof.findings, std::back_inserter(all),
                         [](const source::Diagnostic& one) { return one.severity != source::Severity::note; });
    add(found_in_forms(module.document, compiled, proof));
    const compile::ForProof whole = compile::compile_for_proof(module.document).front();
    add(prove::claim_findings(whole.scenario, whole.taken, {1'000'000}, compiled.places));
    if (!desk.translation.empty()) {
      std::filesystem::create_directories(loaded.po().parent_path());
      std::ofstream(loaded.po(), std::ios::binary) << desk.translation;
      authoring::check_translations(module, compiled, loaded.folder());
    }
  }
  add(module.problems.sorted());
  if (!desk.beside.empty()) add(warnings_together(desk, module.document));
  source::Suppressions suppressions(module.document);
  std::multiset<std::string> rules;
  for (const source::Diagnostic& one : all) {
    if (!suppressions.silence(one)) rules.insert(one.rule);
  }
  return rules;
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
