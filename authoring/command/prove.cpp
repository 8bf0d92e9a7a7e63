#include "authoring/command/prove.h"

#include <algorithm>
#include <chrono>

#include "authoring/command/check.h"
#include "authoring/command/prove_path.h"
#include "authoring/command/prove_report.h"
#include "authoring/command/walk_report.h"
#include "authoring/compile/compile.h"
#include "authoring/prove/claims.h"
#include "authoring/prove/view_findings.h"
#include "authoring/source/suppressions.h"
#include "authoring/translate/languages.h"
#include "player/error.h"
#include "player/os/interruption.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;
using terminal::Console;

constexpr std::chrono::seconds longest_proof{120};

struct Module {
  source::FileTable files;
  source::Document document;
  compile::Compiled compiled;
  std::vector<scenario::Catalogue> languages;  ///< that of the source first
};

/// None, and the problems are printed, if the module does not pass the checks.
std::optional<Module> load_and_compile(const fs::path& folder, const fs::path& framework, Report report,
                                       const Console& console, terminal::ProgressLine& line) {
  source::Loaded module = load_and_check(folder, framework, line);
  line.clear();
  if (module.problems.has_errors()) {
    write_report(module, report, console);
    return std::nullopt;
  }
  compile::Compiled compiled = compile::compile(module.document);
  // What is wrong with translations, `check` tells.
  std::vector<scenario::Catalogue> languages =
      translate::catalogues(translate::load(folder, compiled, module), compiled);
  return Module{std::move(module.files), std::move(module.document), std::move(compiled), std::move(languages)};
}

/// What is done at a stage, as a line on a terminal.
Message sentence(const prove::Progress& progress) {
  const std::uint64_t hundredth = std::max<std::uint64_t>(progress.all / 100, 1);
  const auto percent = "percent"_is = std::min<std::uint64_t>(progress.done / hundredth, 100);
  switch (progress.stage) {
    case prove::Stage::exploring:
      return trn("Looking for everything that can happen: {n} state",
                 "Looking for everything that can happen: {n} states", progress.done);
    case prove::Stage::counting:
      return tr("Counting the ways to each ending: {percent} %", percent);
    case prove::Stage::scoring:
      return tr("Counting the points on the way to each ending");
    case prove::Stage::following:
      return tr("Following the imagined learners: {percent} %", percent);
    case prove::Stage::mending:
      return trn("Looking whether mistakes can be mended: {n} run", "Looking whether mistakes can be mended: {n} runs",
                 progress.done);
    case prove::Stage::reaching:
      return tr("Looking for a way to everything: {percent} %", percent);
    case prove::Stage::playing:
      break;
  }
  return tr("Playing: {done} of {all}", "done"_is = progress.done, "all"_is = progress.all);
}

/// Shows how far it is, and stops where Ctrl-C was pressed.
prove::Watch::Tell shown_on(terminal::ProgressLine& line) {
  return [&line](const prove::Progress& progress) {
    os::stop_if_interrupted();
    line.show([&] { return sentence(progress); });
  };
}

bool is_same(const source::Diagnostic& one, const source::Diagnostic& other) {
  return one.rule == other.rule && one.at == other.at;
}

void sort_by_severity(std::vector<source::Diagnostic>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const auto& a, const auto& b) { return a.severity < b.severity; });
}

/// What the texts of the module take for granted; of a view what is not said of the whole.
void hold_claims(const source::Document& document, const compile::Compiled& compiled, const prove::Budget& budget,
                 prove::Proof& whole, std::vector<ViewProof>& views) {
  const prove::Moments::Limits limits{budget.states, [&] {
                                        os::stop_if_interrupted();
                                        return budget.out_of_time();
                                      }};
  for (const compile::ForProof& one : compile::compile_for_proof(document)) {
    const auto view =
        std::find_if(views.begin(), views.end(), [&](const ViewProof& each) { return each.variant == one.variant; });
    std::vector<source::Diagnostic>& findings = one.variant.empty() ? whole.findings : view->proof.findings;
    for (source::Diagnostic& found : prove::claim_findings(one.scenario, one.taken, limits, compiled.places)) {
      const bool is_told = std::any_of(whole.findings.begin(), whole.findings.end(),
                                       [&](const source::Diagnostic& told) { return is_same(told, found); });
      if (one.variant.empty() || !is_told) findings.push_back(std::move(found));
    }
    sort_by_severity(findings);
  }
}

std::vector<ViewProof> prove_views(const compile::Compiled& compiled, const prove::Proof& whole,
                                   const prove::Budget& budget) {
  std::vector<ViewProof> views;
  for (const compile::Subset& view : compiled.subsets) {
    prove::Proof proof = prove::prove(view.scenario, compiled.texts, budget, compiled.places, view.advice);
    proof.findings = prove::view_findings(view.variant, {view.scenario, proof}, whole, compiled.places);
    views.push_back({view.variant, view.scenario, std::move(proof)});
  }
  return views;
}

/// What is found in a view is told there.
std::vector<prove::FormFigures> weigh_forms(const Module& module, prove::Proof& whole, std::vector<ViewProof>& views,
                                            const prove::Budget& budget) {
  std::vector<prove::View> proved;
  for (std::size_t i = 0; i < views.size(); ++i)
    proved.push_back({views[i].variant, {module.compiled.subsets[i].scenario, views[i].proof}});
  prove::Watch watch(budget.tell);
  const prove::Proved all{module.compiled.scenario, whole};
  auto forms = prove::form_figures(all, proved, module.languages, watch);
  for (prove::FormFinding& one : prove::form_findings(forms, module.document.variants, module.compiled.places)) {
    const auto view =
        std::find_if(views.begin(), views.end(), [&](const ViewProof& each) { return each.variant == one.variant; });
    (view == views.end() ? whole : view->proof).findings.push_back(std::move(one.found));
  }
  sort_by_severity(whole.findings);
  for (ViewProof& view : views) sort_by_severity(view.proof.findings);
  return forms;
}

/// Takes out what the author has silenced. What is silenced in vain can be told only if everything was looked at.
void silence(const source::Document& document, prove::Proof& whole, std::vector<ViewProof>& views) {
  source::Suppressions suppressions(document);
  bool is_complete = true;
  const auto silence_in = [&](prove::Proof& proof) {
    std::erase_if(proof.findings, [&](const auto& finding) { return suppressions.silence(finding); });
    is_complete = is_complete && proof.complete;
  };
  silence_in(whole);
  for (ViewProof& view : views) silence_in(view.proof);
  if (!is_complete) return;
  source::Diagnostics unused;
  suppressions.report_unused(source::Finder::prove, unused);
  for (source::Diagnostic& one : unused.sorted()) whole.findings.push_back(std::move(one));
}

}  // namespace

Exit prove_folder(const ProveArguments& arguments, const Console& console, terminal::ProgressLine& line) {
  if (is_one_path_meant(arguments.folder, arguments.of_path))
    return prove_path(arguments.folder, arguments.of_path, arguments.report, console, line);
  const auto module = load_and_compile(arguments.folder, arguments.framework, arguments.report, console, line);
  if (!module) return Exit::input_has_problems;
  const auto end = std::chrono::steady_clock::now() + longest_proof;
  prove::Budget budget;
  budget.states = arguments.states;
  budget.out_of_time = [&] { return std::chrono::steady_clock::now() > end; };
  budget.tell = shown_on(line);
  const auto& [files, document, compiled, languages] = *module;
  prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, budget, compiled.places, compiled.advice);
  std::vector<ViewProof> views = prove_views(compiled, proof, budget);
  hold_claims(document, compiled, budget, proof, views);
  const std::vector<prove::FormFigures> forms = weigh_forms(*module, proof, views, budget);
  silence(document, proof, views);
  const bool has_errors = proof.has_errors() || std::any_of(views.begin(), views.end(), [](const ViewProof& view) {
                            return view.proof.has_errors();
                          });
  const auto write = arguments.report == Report::json ? write_proof_json : write_proof;
  line.clear();
  write({arguments.folder.string(), compiled.scenario, compiled.texts, proof, views, forms, files}, console);
  return has_errors ? Exit::input_has_problems : Exit::done;
}

std::string policy_names() { return prove::policy_names(); }

Exit walk_folder(const WalkArguments& arguments, const Console& console, terminal::ProgressLine& line) {
  const auto policy = prove::parse_policy(arguments.policy);
  if (!policy)
    throw Error(tr("There is no policy '{policy}'.", "policy"_is = arguments.policy),
                tr("Choose one of these: {policies}.", "policies"_is = prove::policy_names()));
  const auto module = load_and_compile(arguments.folder, arguments.framework, arguments.report, console, line);
  if (!module) return Exit::input_has_problems;
  const scenario::Scenario& scenario = module->compiled.scenario;
  prove::WalkConfig config{arguments.walks, arguments.seed, {*policy, arguments.takes_support}};
  config.advice = module->compiled.advice;
  prove::Watch watch(shown_on(line));
  const prove::Walks walks = prove::walk(scenario, config, watch);
  line.clear();
  const auto write = arguments.report == Report::json ? write_walks_json : write_walks;
  write(scenario, config, walks, console);
  return Exit::done;
}

}  // namespace rollcall::authoring
