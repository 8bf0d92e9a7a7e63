#include "authoring/command/report.h"

#include <algorithm>

#include "authoring/command/diagnostics_json.h"
#include "authoring/command/json_output.h"
#include "player/printable.h"

namespace rollcall::command {
namespace {

std::string counted(std::ptrdiff_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

constexpr Phrase unfair_together = tr_noop("Over these modules, who somebody is gives away what is true");

/// `file` is empty for all modules together.
nlohmann::ordered_json to_json(const check::Balance& balance, const std::string& file) {
  const Message hint = file.empty() && balance.is_unfair() ? Message(unfair_together) : Message();
  source::FileTable where;
  where.add(file);
  auto json =
      command::to_json(source::diagnostic("identity-truth", {},
                                          tr("Identity and truth: {figures}", "figures"_is = balance.sentence()), hint),
                       where);
  json["v"] = balance.v();
  json["corrected_v"] = balance.corrected();
  return json;
}

void write_text(const source::Loaded& module, std::ostream& out) {
  const auto problems = module.problems.sorted();
  for (const source::Diagnostic& problem : problems) out << source::format(problem, module.files) << "\n";
  const auto errors = std::count_if(problems.begin(), problems.end(),
                                    [](const auto& p) { return p.severity == source::Severity::error; });
  const std::string name =
      module.document.module.value.empty() ? "The module" : printable(module.document.module.value);
  if (problems.empty()) {
    out << name << ": no problems.\n";
  } else {
    out << name << ": " << counted(errors, "error") << ", "
        << counted(std::ptrdiff_t(problems.size()) - errors, "warning") << ".\n";
  }
}

}  // namespace

void complain(const Error& error, std::ostream& err) {
  err << error.what() << "\n";
  if (!error.hint().empty()) err << "hint: " << error.hint().text() << "\n";
}

void write_report(const source::Loaded& module, Report report, std::ostream& out) {
  if (report == Report::text) return write_text(module, out);
  const auto findings = to_json(module.problems.sorted(), module.files);
  write_json(nlohmann::ordered_json{{"findings", findings}}, out);
}

void write_report(std::span<const Checked> modules, Report report, std::ostream& out) {
  check::Balance all;
  for (const Checked& checked : modules) all.add(checked.module.document);
  if (report == Report::json) {
    auto list = nlohmann::ordered_json::array();
    for (const Checked& checked : modules) {
      const source::FileTable& files = checked.module.files;
      for (const auto& problem : checked.module.problems.sorted()) list.push_back(to_json(problem, files));
      if (checked.balance.can_be_judged()) list.push_back(to_json(checked.balance, files[0].name));
    }
    if (modules.size() > 1 && all.can_be_judged()) list.push_back(to_json(all, ""));
    write_json(list, out);
    return;
  }
  for (const Checked& checked : modules) {
    write_text(checked.module, out);
    if (checked.balance.can_be_judged()) out << "Identity and truth: " << checked.balance.sentence() << ".\n";
  }
  if (modules.size() < 2 || !all.can_be_judged()) return;
  out << "Identity and truth in all of them: " << all.sentence() << ".\n";
  if (all.is_unfair()) out << unfair_together.text() << " [identity-truth-balance].\n";
}

}  // namespace rollcall::command
