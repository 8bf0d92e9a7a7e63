#include "authoring/command/practice_report.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "authoring/command/figures.h"
#include "authoring/command/table.h"

namespace rollcall::authoring {
namespace {

using Counts = std::map<std::string, std::uint64_t, std::less<>>;  // decisions by behaviour

Counts decisions_by_behaviour(std::span<const Checked> modules) {
  Counts counts;
  for (const Checked& checked : modules) {
    for (const source::Scene& scene : checked.module.document.scenes) {
      if (!scene.options.empty()) ++counts[scene.behaviour.value];
    }
  }
  return counts;
}

}  // namespace

void write_practice(std::span<const Checked> modules, const terminal::Console& console) {
  const auto has_errors = [](const Checked& checked) { return checked.module.problems.has_errors(); };
  if (std::any_of(modules.begin(), modules.end(), has_errors)) return;
  const auto known = std::find_if(modules.begin(), modules.end(),
                                  [](const Checked& checked) { return checked.module.document.skills.has_value(); });
  if (known == modules.end()) return;
  const source::Framework& framework = *known->module.document.skills;
  const std::string& language = known->module.document.language.value;
  const Counts counts = decisions_by_behaviour(modules);
  Table rows;
  Message missing;
  for (const source::Framework::Entry& behaviour : framework.behaviours) {
    const Message code = Message::verbatim(behaviour.code.value);
    const auto count = counts.find(behaviour.code.value);
    if (count == counts.end())
      missing = listed(missing, code);
    else
      rows.push_back({code, Message::verbatim(framework.in(language, behaviour.name).value), decisions(count->second)});
  }
  console.say({});
  console.say(tr("What is practised: {framework}", "framework"_is = framework.in(language, framework.title).value));
  write_table(rows, console);
  if (modules.size() > 1 && !missing.empty())
    console.say(tr("In none of these modules: {behaviours}", "behaviours"_is = missing));
}

}  // namespace rollcall::authoring
