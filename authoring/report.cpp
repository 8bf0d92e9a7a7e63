#include "authoring/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rollcall {
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

void write_report(std::span<const source::Loaded> modules, Report report, std::ostream& out) {
  if (report == Report::json) {
    auto list = nlohmann::ordered_json::array();
    for (const source::Loaded& module : modules) add_json(module, list);
    out << list.dump(2) << "\n";
    return;
  }
  for (const source::Loaded& module : modules) write_text(module, out);
}

void write_report(const source::Loaded& module, Report report, std::ostream& out) {
  write_report(std::span(&module, 1), report, out);
}

}  // namespace rollcall
