#include <algorithm>
#include <array>

#include "authoring/check/rule_tables.h"
#include "authoring/source/scalars.h"
#include "authoring/source/visit.h"
#include "player/ascii.h"
#include "player/scenario/scenario.h"

namespace rollcall::check {

namespace {

bool is_behaviour(std::string_view code) {
  return code.size() >= 3 && code.size() <= 4 && code[0] >= '1' && code[0] <= '9' && code[1] == '.' &&
         std::all_of(code.begin() + 2, code.end(), is_ascii_digit);
}

/// How many observable behaviours each of the nine competencies has.
constexpr std::array<int, 9> behaviours_of{6, 5, 6, 5, 6, 5, 4, 5, 6};

void bad_version(const Module& module, const Rule& rule, Diagnostics& problems) {
  const source::Text& version = module.document.version;
  if (version.written() && !scenario::Version::parse(version.value))
    problems.report(rule.name, version.at, tr("'{version}' is not a version", "version"_is = version.value),
                    tr("write three numbers, such as 1.0.0"));
}

void bad_language(const Module& module, const Rule& rule, Diagnostics& problems) {
  const source::Text& language = module.document.language;
  if (language.written() && !source::is_language(language.value))
    problems.report(rule.name, language.at, tr("'{language}' is not a language code", "language"_is = language.value),
                    source::hint_for_language(language.value));
}

void bad_behaviour(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const source::Text& code) {
    if (code.written() && !is_behaviour(code.value))
      problems.report(rule.name, code.at, tr("'{code}' is not the code of a behaviour", "code"_is = code.value),
                      tr("write the competency and the behaviour, such as \"1.1\""));
  };
  for (const source::Scene& scene : module.document.scenes) expect(scene.behaviour);
  each_option(module.document, [&](const source::Option& option) { expect(option.behaviour); });
  for (const source::Question& question : module.document.questions) expect(question.behaviour);
}

void unknown_behaviour(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const source::Text& code) {
    if (!code.written() || !is_behaviour(code.value)) return;
    const int competency = code.value[0] - '0';
    const int most = behaviours_of[static_cast<std::size_t>(competency) - 1];
    const std::string number = code.value.substr(2);
    if (number[0] == '0' || std::stoi(number) > most)
      problems.report(rule.name, code.at, tr("the framework has no behaviour '{code}'", "code"_is = code.value),
                      tr("competency {competency} has {competency}.1 to {competency}.{most}",
                         "competency"_is = competency, "most"_is = most));
  };
  for (const source::Scene& scene : module.document.scenes) expect(scene.behaviour);
  each_option(module.document, [&](const source::Option& option) { expect(option.behaviour); });
  for (const source::Question& question : module.document.questions) expect(question.behaviour);
}

void bad_label(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Variable& variable : module.document.state) {
    if (variable.shown.written() && variable.revealed.written())
      problems.report(rule.name, variable.revealed.at,
                      tr("'{variable}' is shown and revealed", "variable"_is = variable.id.value),
                      tr("what is shown needs no 'revealed'"));
    if (variable.better.written() && !variable.shown.written())
      problems.report(rule.name, variable.better.at, tr("'better' goes with 'shown'"),
                      tr("the learner does not see '{variable}'", "variable"_is = variable.id.value));
  }
}

constexpr Rule table[] = {
    {"bad-version", bad_version},     {"bad-language", bad_language},
    {"bad-behaviour", bad_behaviour}, {"unknown-behaviour", unknown_behaviour},
    {"bad-label", bad_label},
};

}  // namespace

std::span<const Rule> metadata_rules() { return table; }

}  // namespace rollcall::check
