#include <algorithm>

#include "authoring/check/rule_tables.h"
#include "authoring/source/visit.h"

namespace rollcall::check {

namespace {

constexpr std::string_view say_why = "add 'why': people learn from the reason, not from the result";
constexpr std::string_view say_where = "add 'cite' with the id of a source, so that a reader can look it up";

void missing_reason(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Scene& scene : module.document.scenes) {
    for (const source::Option& option : scene.options) {
      if (!option.why.written())
        problems.report(rule.name, option.id.at, {"option '{option}' has no reason", {{"option", option.id.value}}},
                        std::string(say_why));
    }
  }
  for (const source::Question& question : module.document.questions) {
    if (!question.why.written())
      problems.report(rule.name, question.id.at,
                      {"question '{question}' has no reason", {{"question", question.id.value}}}, std::string(say_why));
  }
}

void missing_citation(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const source::Text& why, const std::vector<source::Text>& cites) {
    if (why.written() && cites.empty())
      problems.report(rule.name, why.at, "this reason has no source", std::string(say_where));
  };
  each_option(module.document, [&](const source::Option& option) { expect(option.why, option.cites); });
  for (const source::Question& question : module.document.questions) expect(question.why, question.cites);
  for (const source::Point& point : module.document.debrief.analysis) {
    if (point.text.written() && point.cites.empty())
      problems.report(rule.name, point.text.at, "this point of the debrief has no source", std::string(say_where));
  }
}

void missing_summary(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (!module.document.summary.written() && module.document.module.written())
    problems.report(rule.name, module.document.module.at, "the module has no 'summary'",
                    "one or two sentences, by which people choose it in the library");
}

void missing_pass_mark(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (module.document.pass_mark == 0 && module.document.module.written())
    problems.report(rule.name, module.document.module.at, "the module has no 'pass_mark'",
                    "without it the ending alone decides; 60 is usual");
}

void missing_minutes(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (module.document.variants.empty() && module.document.module.written())
    problems.report(rule.name, module.document.module.at, "nobody knows how long the module takes",
                    "add 'variants: {induction: 45}' with the planned minutes");
  for (const source::Variant& variant : module.document.variants) {
    if (variant.minutes == 0)
      problems.report(rule.name, variant.id.at,
                      {"variant '{variant}' takes no minutes", {{"variant", variant.id.value}}},
                      "give the planned minutes");
  }
}

void debrief_too_short(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t fewest = 3;
  const source::Debrief& debrief = module.document.debrief;
  if (debrief.analysis.empty()) return;  // another rule says so
  const auto at = debrief.analysis.front().text.at;
  if (debrief.analysis.size() < fewest)
    problems.report(rule.name, at,
                    {"the debrief has {count} of at least {fewest} points",
                     {{"count", std::to_string(debrief.analysis.size())}, {"fewest", std::to_string(fewest)}}},
                    "say what is to be learned from each turn of the story");
  if (debrief.reactions.empty() || debrief.summary.empty())
    problems.report(rule.name, at,
                    debrief.reactions.empty() ? "the debrief has no 'reactions'" : "the debrief has no 'summary'",
                    "first how it felt, at the end what to take along");
}

void no_passing_ending(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  const bool passes = std::any_of(endings.begin(), endings.end(),
                                  [](const source::Ending& ending) { return ending.result.value == "pass"; });
  if (!endings.empty() && !passes)
    problems.report(rule.name, endings.front().id.at, "nobody can pass: every ending is a fail",
                    "give the best ending 'result: pass'");
}

void no_failing_ending(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  const bool fails = std::any_of(endings.begin(), endings.end(),
                                 [](const source::Ending& ending) { return ending.result.value != "pass"; });
  bool has_critical = false;
  each_option(module.document, [&](const source::Option& option) { has_critical = has_critical || option.critical; });
  if (!endings.empty() && !fails && !has_critical && module.document.pass_mark == 0)
    problems.report(rule.name, endings.front().id.at,
                    "nobody can fail: every ending is a pass, and there is no 'pass_mark'",
                    "give the worst ending 'result: fail', or add a pass mark");
}

constexpr Rule table[] = {
    {"missing-reason", missing_reason},       {"missing-citation", missing_citation},
    {"missing-summary", missing_summary},     {"missing-pass-mark", missing_pass_mark},
    {"missing-minutes", missing_minutes},     {"debrief-too-short", debrief_too_short},
    {"no-passing-ending", no_passing_ending}, {"no-failing-ending", no_failing_ending},
};

}  // namespace

std::span<const Rule> completeness_rules() { return table; }

}  // namespace rollcall::check
