#include "authoring/command/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rollcall::command {
namespace {

std::string counted(std::ptrdiff_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

void add_json(const source::Loaded& module, nlohmann::ordered_json& list) {
  for (const source::Problem& problem : module.problems.sorted()) {
    const bool is_error = problem.severity == source::Severity::error;
    list.push_back({{"severity", is_error ? "error" : "warning"},
                    {"rule", problem.rule},
                    {"file", module.document.files.at(problem.at.file).name},
                    {"line", problem.at.line},
                    {"column", problem.at.column},
                    {"message", problem.message},
                    {"hint", problem.hint}});
  }
}

constexpr const char* unfair_together = "Over these modules, who somebody is gives away what is true";

/// `file` is empty for all modules together.
void add_json(const check::Balance& balance, const std::string& file, nlohmann::ordered_json& list) {
  if (!balance.has_counts()) return;
  list.push_back({{"severity", "information"},
                  {"rule", "identity-truth-balance"},
                  {"file", file},
                  {"line", 0},
                  {"column", 0},
                  {"message", "Identity and truth: " + balance.sentence()},
                  {"hint", file.empty() && balance.is_unfair() ? unfair_together : ""},
                  {"v", balance.v()},
                  {"corrected_v", balance.corrected()}});
}

void write_text(const source::Loaded& module, std::ostream& out) {
  const auto problems = module.problems.sorted();
  for (const source::Problem& problem : problems) out << source::format(problem, module.document.files) << "\n";
  const auto errors = std::count_if(problems.begin(), problems.end(),
                                    [](const auto& p) { return p.severity == source::Severity::error; });
  const std::string name = module.document.module.value.empty() ? "The module" : module.document.module.value;
  if (problems.empty()) {
    out << name << ": no problems.\n";
  } else {
    out << name << ": " << counted(errors, "error") << ", "
        << counted(std::ptrdiff_t(problems.size()) - errors, "warning") << ".\n";
  }
}

}  // namespace

void write_report(const source::Loaded& module, Report report, std::ostream& out) {
  if (report == Report::text) return write_text(module, out);
  auto list = nlohmann::ordered_json::array();
  add_json(module, list);
  out << list.dump(2) << "\n";
}

void write_report(std::span<const Checked> modules, Report report, std::ostream& out) {
  check::Balance all;
  for (const Checked& checked : modules) all.add(checked.module.document);
  if (report == Report::json) {
    auto list = nlohmann::ordered_json::array();
    for (const Checked& checked : modules) {
      add_json(checked.module, list);
      add_json(checked.balance, checked.module.document.files.front().name, list);
    }
    if (modules.size() > 1) add_json(all, "", list);
    out << list.dump(2) << "\n";
    return;
  }
  for (const Checked& checked : modules) {
    write_text(checked.module, out);
    if (checked.balance.has_counts()) out << "Identity and truth: " << checked.balance.sentence() << ".\n";
  }
  if (modules.size() < 2 || !all.has_counts()) return;
  out << "Identity and truth in all of them: " << all.sentence() << ".\n";
  if (all.is_unfair()) out << unfair_together << " [identity-truth-balance].\n";
}

}  // namespace rollcall::command
