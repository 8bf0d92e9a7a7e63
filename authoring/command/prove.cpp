#include "authoring/command/prove.h"

#include <algorithm>
#include <chrono>

#include "authoring/check/suppressions.h"
#include "authoring/command/check.h"
#include "authoring/command/prove_report.h"
#include "authoring/compile/compile.h"
#include "player/error.h"

namespace rollcall::command {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds longest_proof{120};

struct Module {
  source::FileTable files;
  source::Document document;
  compile::Compiled compiled;
};

/// None, and the problems are printed, if the module does not pass the checks.
std::optional<Module> load_and_compile(const fs::path& folder, Report report, std::ostream& out) {
  source::Loaded module = load_and_check(folder);
  if (module.problems.has_errors()) {
    write_report(module, report, out);
    return std::nullopt;
  }
  compile::Compiled compiled = compile::compile(module.document);
  return Module{std::move(module.files), std::move(module.document), std::move(compiled)};
}

/// What a view leaves out, it leaves out on purpose; what is left must still lead to an end and to a pass.
bool concerns_a_view(const source::Diagnostic& finding) {
  const bool is_left_out = finding.rule.starts_with("unreachable-") || finding.rule == "pass-unmissable";
  return finding.severity == source::Severity::error && !is_left_out;
}

/// Takes out what the author has silenced. What is silenced in vain can be told only if everything was looked at.
void silence(const source::Document& document, prove::Proof& proof) {
  check::Suppressions suppressions(document);
  std::erase_if(proof.findings, [&](const auto& finding) { return suppressions.silence(finding); });
  if (!proof.complete) return;
  source::Diagnostics unused;
  suppressions.report_unused(source::Finder::prove, unused);
  for (source::Diagnostic& one : unused.sorted()) proof.findings.push_back(std::move(one));
}

}  // namespace

Exit prove_folder(const ProveArguments& arguments, std::ostream& out) {
  const auto module = load_and_compile(arguments.folder, arguments.report, out);
  if (!module) return Exit::input_has_problems;
  const auto end = std::chrono::steady_clock::now() + longest_proof;
  prove::Budget budget;
  budget.states = arguments.states;
  budget.out_of_time = [&] { return std::chrono::steady_clock::now() > end; };
  const auto& [files, document, compiled] = *module;
  prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, budget, compiled.places);
  silence(document, proof);
  bool has_errors = proof.has_errors();
  std::vector<ViewProof> subsets;
  for (const compile::Subset& view : compiled.subsets) {
    ViewProof view_proof{view.variant, prove::prove(view.scenario, compiled.texts, budget, compiled.places)};
    std::erase_if(view_proof.proof.findings, [](const auto& finding) { return !concerns_a_view(finding); });
    has_errors = has_errors || view_proof.proof.has_errors();
    subsets.push_back(std::move(view_proof));
  }
  const auto write = arguments.report == Report::json ? write_proof_json : write_proof;
  write({proof, subsets, files}, out);
  return has_errors ? Exit::input_has_problems : Exit::done;
}

Exit walk_folder(const WalkArguments& arguments, std::ostream& out) {
  const auto policy = prove::parse_policy(arguments.policy);
  if (!policy)
    throw Error(tr("There is no policy '{policy}'.", "policy"_is = arguments.policy),
                tr("Choose random, best, worst, over, under or greedy."));
  const auto module = load_and_compile(arguments.folder, arguments.report, out);
  if (!module) return Exit::input_has_problems;
  const scenario::Scenario& scenario = module->compiled.scenario;
  const prove::WalkConfig config{arguments.walks, arguments.seed, *policy, *policy == prove::Policy::random};
  const prove::Walks walks = prove::walk(scenario, config);
  const auto write = arguments.report == Report::json ? write_walks_json : write_walks;
  write(scenario, config, walks, out);
  return Exit::done;
}

}  // namespace rollcall::command
