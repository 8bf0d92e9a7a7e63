#include "authoring/command/report.h"

#include <algorithm>

#include "authoring/command/collection_report.h"
#include "authoring/command/diagnostics_json.h"
#include "authoring/command/json_output.h"
#include "authoring/source/shortlist.h"

namespace rollcall::authoring {
namespace {

using terminal::Console;

/// How a module is called that may not have said so.
Message name_of(std::string_view module) {
  return module.empty() ? tr("The module") : Message::verbatim(std::string(module));
}

void write_problems(const std::vector<source::Diagnostic>& problems, const source::FileTable& files, Extent extent,
                    const Console& console) {
  constexpr std::size_t most_of_a_rule = 10;
  const auto list = source::shortlist(problems, extent == Extent::all ? problems.size() : most_of_a_rule);
  for (const source::Diagnostic& problem : list.first) {
    say(problem, files, console);
    console.say({});
  }
  for (const auto& [rule, count] : list.more) {
    console.say(trn("{n} more of [{rule}] is not shown here; '{command}' shows it.",
                    "{n} more of [{rule}] are not shown here; '{command}' shows them.", count, "rule"_is = rule,
                    "command"_is = std::string_view("rollcall-author check --all")));
    console.say({});
  }
}

void write_text(std::string_view id, const source::Diagnostics& found, const source::FileTable& files, Extent extent,
                const Console& console) {
  const auto problems = found.sorted();
  write_problems(problems, files, extent, console);
  console.say(problems.empty() ? tr("{module}: no problems.", "module"_is = name_of(id)) : tally(id, problems));
}

void write_text(const source::Loaded& module, Extent extent, const Console& console) {
  write_text(module.document.module.value, module.problems, module.files, extent, console);
}

void write_text(const source::LoadedPath& path, Extent extent, const Console& console) {
  // One that has not said its name is known by its file.
  const std::string& id = path.document.path.value;
  write_text(id.empty() ? path.files[0].path : id, path.problems, path.files, extent, console);
}

void write_json_report(std::span<const Checked> modules, const check::Collection& all, const Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const Checked& checked : modules) {
    const source::FileTable& files = checked.module.files;
    for (const auto& problem : checked.module.problems.sorted()) list.push_back(authoring::to_json(problem, files));
    if (checked.balance.can_be_judged()) list.push_back(to_json(checked.balance, files[0].path));
  }
  if (modules.size() > 1) {
    for (nlohmann::ordered_json& of : to_json(all)) list.push_back(std::move(of));
  }
  write_json(list, console);
}

template <class Loaded>
void write_one(const Loaded& loaded, Report report, const Console& console) {
  if (report == Report::text) return write_text(loaded, Extent::first_of_each, console);
  const auto findings = authoring::to_json(loaded.problems.sorted(), loaded.files);
  write_json(nlohmann::ordered_json{{"findings", findings}}, console);
}

}  // namespace

void say(const source::Diagnostic& diagnostic, const source::FileTable& files, const Console& console) {
  console.out() << source::format(diagnostic, files, &console.words());
}

Message tally(std::string_view module, std::span<const source::Diagnostic> diagnostics) {
  const auto count = [&](source::Severity severity) {
    return static_cast<std::uint64_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                                    [&](const auto& one) { return one.severity == severity; }));
  };
  return tr("{module}: {errors}, {warnings}.", "module"_is = name_of(module),
            "errors"_is = trn("{n} error", "{n} errors", count(source::Severity::error)),
            "warnings"_is = trn("{n} warning", "{n} warnings", count(source::Severity::warning)));
}

void write_report(const source::Loaded& module, Report report, const Console& console) {
  write_one(module, report, console);
}

void write_report(const source::LoadedPath& path, Report report, const Console& console) {
  write_one(path, report, console);
}

void write_report(std::span<const source::LoadedPath> paths, Report report, Extent extent, const Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const source::LoadedPath& path : paths) {
    if (report == Report::text) write_text(path, extent, console);
    for (const auto& problem : path.problems.sorted()) list.push_back(authoring::to_json(problem, path.files));
  }
  if (report == Report::json) write_json(list, console);
}

void write_report(std::span<const Checked> modules, Report report, Extent extent, const Console& console) {
  check::Collection all;
  for (const Checked& checked : modules) all.add(checked.module.document);
  if (report == Report::json) return write_json_report(modules, all, console);
  for (const Checked& checked : modules) {
    write_text(checked.module, extent, console);
    if (checked.balance.can_be_judged())
      console.say(tr("Identity and truth: {figures}.", "figures"_is = checked.balance.figures()));
  }
  if (modules.size() > 1) write_text(all, console);
}

}  // namespace rollcall::authoring
