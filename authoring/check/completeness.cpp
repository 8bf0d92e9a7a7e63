#include <algorithm>

#include "authoring/check/rule_tables.h"
#include "authoring/survey/visit.h"

namespace rollcall::check {

namespace {

constexpr Phrase say_why = tr_noop("add 'why': people learn from the reason, not from the result");
constexpr Phrase say_where = tr_noop("add 'cite' with the id of a source, so that a reader can look it up");

void missing_reason(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Scene& scene : module.document.scenes) {
    for (const auto* options : {&scene.options, &scene.solutions}) {
      for (const source::Option& option : *options) {
        if (!option.why.written())
          problems.report(rule.name, option.id.at, tr("option '{option}' has no reason", "option"_is = option.id.value),
                          say_why);
      }
    }
  }
  for (const source::Question& question : module.document.questions) {
    if (!question.why.written())
      problems.report(rule.name, question.id.at,
                      tr("question '{question}' has no reason", "question"_is = question.id.value), say_why);
  }
}

void missing_citation(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const source::Text& why, const std::vector<source::Citation>& cites) {
    if (why.written() && cites.empty()) problems.report(rule.name, why.at, tr("this reason has no source"), say_where);
  };
  const auto expect_of = [&](const source::Option& option) { expect(option.why, option.cites); };
  survey::each_option(module.document, expect_of);
  survey::each_solution(module.document, expect_of);
  for (const source::Question& question : module.document.questions) expect(question.why, question.cites);
  for (const source::Point& point : module.document.debrief.analysis) {
    if (point.text.written() && point.cites.empty())
      problems.report(rule.name, point.text.at, tr("this point of the debrief has no source"), say_where);
  }
}

void missing_summary(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (!module.document.summary.written() && module.document.module.written())
    problems.report(rule.name, module.document.module.at, tr("the module has no 'summary'"),
                    tr("one or two sentences, by which people choose it in the library"));
}

void missing_pass_mark(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (module.document.pass_mark == 0 && module.document.module.written())
    problems.report(rule.name, module.document.module.at, tr("the module has no 'pass_mark'"),
                    tr("without it the ending alone decides; 60 is usual"));
}

void missing_minutes(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (module.document.variants.empty() && module.document.module.written())
    problems.report(
        rule.name, module.document.module.at, tr("nobody knows how long the module takes"),
        tr("add '{example}' with the planned minutes", "example"_is = std::string("variants: {induction: 45}")));
  for (const source::Variant& variant : module.document.variants) {
    if (variant.minutes == 0)
      problems.report(rule.name, variant.id.at,
                      tr("variant '{variant}' takes no minutes", "variant"_is = variant.id.value),
                      tr("give the planned minutes"));
  }
}

void debrief_too_short(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t fewest = 3;
  const source::Debrief& debrief = module.document.debrief;
  if (debrief.analysis.empty()) return;  // another rule says so
  const auto at = debrief.analysis.front().text.at;
  if (debrief.analysis.size() < fewest)
    problems.report(rule.name, at,
                    tr("the debrief has {count} of at least {fewest} points", "count"_is = debrief.analysis.size(),
                       "fewest"_is = fewest),
                    tr("say what is to be learned from each turn of the story"));
  if (debrief.reactions.empty() || debrief.summary.empty())
    problems.report(
        rule.name, at,
        debrief.reactions.empty() ? tr("the debrief has no 'reactions'") : tr("the debrief has no 'summary'"),
        tr("first how it felt, at the end what to take along"));
}

void no_passing_ending(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  const bool passes = std::any_of(endings.begin(), endings.end(), [](const source::Ending& ending) {
    return ending.result.is(scenario::Result::pass);
  });
  if (!endings.empty() && !passes)
    problems.report(rule.name, endings.front().id.at, tr("nobody can pass: every ending is a fail"),
                    tr("give the best ending 'result: pass'"));
}

void no_failing_ending(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  const bool fails = std::any_of(endings.begin(), endings.end(), [](const source::Ending& ending) {
    return !ending.result.is(scenario::Result::pass);
  });
  bool has_critical = false;
  survey::each_option(module.document,
                      [&](const source::Option& option) { has_critical = has_critical || option.critical; });
  if (!endings.empty() && !fails && !has_critical && module.document.pass_mark == 0)
    problems.report(rule.name, endings.front().id.at,
                    tr("nobody can fail: every ending is a pass, and there is no 'pass_mark'"),
                    tr("give the worst ending 'result: fail', or add a pass mark"));
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
