#include "tests/authoring/prove/desk.h"

#include <fstream>
#include <stdexcept>

#include "authoring/check/balance.h"
#include "authoring/check/check.h"
#include "authoring/command/translate.h"
#include "authoring/compile/compile.h"
#include "authoring/prove/claims.h"
#include "authoring/prove/proof.h"
#include "player/error.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall::test {
namespace {

constexpr const char* language = "kk";

/// The module in a folder of its own, loaded and checked.
class Loaded {
 public:
  explicit Loaded(const std::string& yaml) {
    std::ofstream(x_folder / "module.yaml") << yaml;
    module = source::load(x_folder.path());
    check::check(
        module.document, [](std::string_view) { return true; }, module.problems);
  }

  source::Loaded module;
  const std::filesystem::path& folder() const { return x_folder.path(); }
  std::filesystem::path po() const { return x_folder / "translations" / (std::string(language) + ".po"); }

 private:
  TempFolder x_folder;
};

bool is_unfair_together(const Desk& desk, const source::Document& document) {
  check::Balance all;
  all.add(document);
  for (const std::string& yaml : desk.beside) all.add(source::load_text(yaml).document);
  return all.is_unfair();
}

}  // namespace

std::multiset<std::string> alarms(const Desk& desk) {
  Loaded loaded(desk.yaml);
  source::Loaded& module = loaded.module;
  std::multiset<std::string> found;
  if (!module.problems.has_errors()) {
    const compile::Compiled compiled = compile::compile(module.document);
    for (const source::Diagnostic& finding : prove::prove(compiled.scenario, compiled.texts).findings) {
      if (finding.severity != source::Severity::note) found.insert(finding.rule);
    }
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
  if (!desk.beside.empty() && is_unfair_together(desk, module.document)) found.insert("identity-truth-balance");
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
