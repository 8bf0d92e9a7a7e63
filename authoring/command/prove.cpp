#include "authoring/command/prove.h"

#include <algorithm>
#include <chrono>

#include "authoring/command/check.h"
#include "authoring/command/prove_report.h"
#include "authoring/compile/compile.h"
#include "player/error.h"

namespace rollcall::command {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds longest_proof{120};

/// None, and the problems are printed, if the module does not pass the checks.
std::optional<compile::Compiled> compiled(const fs::path& folder, Report report, std::ostream& out) {
  const source::Loaded module = load_and_check(folder);
  if (!module.problems.has_errors()) return compile::compile(module.document);
  write_report(module, report, out);
  return std::nullopt;
}

/// What a view leaves out, it leaves out on purpose; what is left must still lead to an end and to a pass.
bool concerns_a_view(const prove::Finding& finding) {
  const bool is_left_out = finding.rule.starts_with("unreachable-") || finding.rule == "pass-unmissable";
  return finding.severity == prove::Severity::error && !is_left_out;
}

}  // namespace

int prove_folder(const ProveArguments& arguments, std::ostream& out) {
  const auto module = compiled(arguments.folder, arguments.report, out);
  if (!module) return 1;
  const auto end = std::chrono::steady_clock::now() + longest_proof;
  prove::Budget budget;
  budget.states = arguments.states;
  budget.out_of_time = [&] { return std::chrono::steady_clock::now() > end; };
  const prove::Proof proof = prove::prove(module->scenario, module->texts, budget);
  bool has_errors = proof.has_errors();
  std::vector<ViewProof> subsets;
  for (const compile::Subset& view : module->subsets) {
    ViewProof view_proof{view.variant, prove::prove(view.scenario, module->texts, budget)};
    std::erase_if(view_proof.proof.findings, [](const auto& finding) { return !concerns_a_view(finding); });
    has_errors = has_errors || view_proof.proof.has_errors();
    subsets.push_back(std::move(view_proof));
  }
  const auto write = arguments.report == Report::json ? write_proof_json : write_proof;
  write(proof, subsets, out);
  return has_errors ? 1 : 0;
}

int walk_folder(const WalkArguments& arguments, std::ostream& out) {
  const auto policy = prove::parse_policy(arguments.policy);
  if (!policy)
    throw Error("There is no policy '" + arguments.policy + "'.", "Choose random, best, worst, over, under or greedy.");
  const auto module = compiled(arguments.folder, arguments.report, out);
  if (!module) return 1;
  const prove::WalkConfig config{arguments.walks, arguments.seed, *policy, *policy == prove::Policy::random};
  const prove::Walks walks = prove::walk(module->scenario, config);
  const auto write = arguments.report == Report::json ? write_walks_json : write_walks;
  write(module->scenario, config, walks, out);
  return 0;
}

}  // namespace rollcall::command
