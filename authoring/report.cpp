#include "authoring/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rollcall {
namespace {

std::string counted(std::ptrdiff_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

void write_json(const source::Loaded& module, std::ostream& out) {
  auto list = nlohmann::ordered_json::array();
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
  out << list.dump(2) << "\n";
}

}  // namespace

void write_report(const source::Loaded& module, Report report, std::ostream& out) {
  if (report == Report::json) return write_json(module, out);
  const auto problems = module.problems.sorted();
  for (const source::Problem& problem : problems) out << source::format(problem, module.document.files) << "\n";
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const auto& p) { return p.severity == source::Severity::error; });
  const std::string name = module.document.module.value.empty() ? "The module" : module.document.module.value;
  if (problems.empty()) {
    out << name << ": no problems.\n";
  } else {
    out << name << ": " << counted(errors, "error") << ", " << counted(std::ptrdiff_t(problems.size()) - errors, "warning") << ".\n";
  }
}

}  // namespace rollcall
