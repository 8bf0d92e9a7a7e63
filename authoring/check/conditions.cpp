#include <algorithm>
#include <set>

#include "authoring/check/rule_tables.h"
#include "authoring/check/satisfiability.h"
#include "authoring/survey/flow.h"
#include "authoring/survey/visit.h"

namespace rollcall::check {

using source::Condition;
using source::Scene;
using source::Term;

namespace {

/// "'hook' is from 0 to 10", for every number in the condition.
Message ranges(const Module& module, const Condition& condition) {
  std::set<std::string> named;
  Message all;
  survey::each_term(condition.term, [&](const Term& term) {
    const auto index = term.kind == Term::Kind::word ? module.names.variables.find(term.word) : std::nullopt;
    if (!index || !named.insert(term.word).second) return;
    const source::Variable& variable = module.document.state[*index];
    if (variable.kind != source::Variable::Kind::range) return;
    const Message range = tr("'{variable}' is from {least} to {most}", "variable"_is = term.word,
                             "least"_is = variable.minimum, "most"_is = variable.maximum);
    all = all.empty() ? range : tr("{before}, {range}", "before"_is = all, "range"_is = range);
  });
  return all;
}

enum class Place : std::uint8_t {
  during,  ///< while one is in the scene
  after,   ///< right after one of its decisions
};

/// The condition could hold somewhere, but not at this place of the story: it asks for what can only happen later.
bool is_too_early(const Module& module, const survey::Flow& flow, const Condition& condition, std::size_t here,
                  Place place) {
  if (is_impossible(module, condition)) return false;
  ValueRanges ranges(module);
  survey::each_term(condition.term, [&](const Term& term) {
    if (term.kind != Term::Kind::visited && term.kind != Term::Kind::chose) return;
    const auto scene = module.names.scenes.find(term.scene);
    if (!scene) return;
    if (term.kind == Term::Kind::visited) {
      if (*scene != here && !flow.reaches(*scene, here)) ranges.rule_out(term);
      return;
    }
    const auto option = module.names.options[*scene].find(term.option);
    if (!option || (*scene == here && place == Place::after)) return;
    if (!flow.reaches(*scene, module.document.scenes[*scene].options[*option], here)) ranges.rule_out(term);
  });
  return condition.term.at.line != 0 && !ranges.assume(condition.term, true);
}

constexpr Phrase ask_earlier = tr_noop("ask for what was done before this place");

void impossible_condition(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const Condition& condition) {
    if (is_impossible(module, condition))
      problems.report(rule.name, condition.text.at, tr("this can never hold"), ranges(module, condition));
  };
  survey::each_option(module.document, [&](const source::Option& option) {
    if (option.when) expect(*option.when);
  });
  survey::each_line(module.document, [&](const source::Line& line) {
    if (line.when) expect(*line.when);
  });
  for (const source::Beat& beat : module.document.later) {
    if (beat.when) expect(*beat.when);
  }
  for (const source::Ending& ending : module.document.endings) {
    if (ending.when) expect(*ending.when);
  }
}

void always_true_condition(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_condition(module.document, [&](const Condition& condition) {
    if (is_certain(module, condition))
      problems.report(rule.name, condition.text.at, tr("this always holds"), ranges(module, condition));
  });
}

void unreachable_option(const Module& module, const Rule& rule, Diagnostics& problems) {
  const survey::Flow flow(module.document, module.names);
  for (std::size_t i = 0; i < module.document.scenes.size(); ++i) {
    const Scene& scene = module.document.scenes[i];
    const auto expect = [&](const source::Option& option) {
      if (option.when && is_too_early(module, flow, *option.when, i, Place::during))
        problems.report(
            rule.name, option.when->text.at,
            tr("'{option}' is never open, because this happens later at the earliest", "option"_is = option.id.value),
            ask_earlier);
    };
    std::for_each(scene.looks.begin(), scene.looks.end(), expect);
    std::for_each(scene.options.begin(), scene.options.end(), expect);
  }
}

void unreachable_beat(const Module& module, const Rule& rule, Diagnostics& problems) {
  const survey::Flow flow(module.document, module.names);
  for (const source::Beat& beat : module.document.later) {
    const auto scene = module.names.scenes.find(beat.after.value);
    if (scene && beat.when && is_too_early(module, flow, *beat.when, *scene, Place::after))
      problems.report(
          rule.name, beat.when->text.at,
          tr("'{beat}' is never told, because this happens later at the earliest", "beat"_is = beat.id.value),
          ask_earlier);
  }
}

void unreachable_ending(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  for (std::size_t i = 1; i < endings.size(); ++i) {
    if (endings[i].when && is_impossible(module, *endings[i].when)) continue;
    ValueRanges ranges(module);
    bool can_be = true;
    // Twice, because a later condition can narrow what an earlier one depends on.
    for (int round = 0; round < 2; ++round) {
      for (std::size_t k = 0; k < i && can_be; ++k)
        can_be = !endings[k].when || ranges.assume(endings[k].when->term, false);
      if (can_be && endings[i].when) can_be = ranges.assume(endings[i].when->term, true);
    }
    if (!can_be)
      problems.report(rule.name, endings[i].id.at,
                      tr("nobody can reach ending '{ending}': where it could be, an earlier one already is",
                         "ending"_is = endings[i].id.value),
                      tr("move it up, or make the conditions before it narrower"));
  }
}

void unreachable_point(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Point& point : module.document.debrief.analysis) {
    if (point.when && is_impossible(module, *point.when))
      problems.report(rule.name, point.when->text.at,
                      tr("nobody can reach this point of the debrief, because this can never hold"),
                      ranges(module, *point.when));
  }
}

constexpr Rule table[] = {
    {"impossible-condition", impossible_condition}, {"always-true-condition", always_true_condition},
    {"unreachable-option", unreachable_option},     {"unreachable-beat", unreachable_beat},
    {"unreachable-ending", unreachable_ending},     {"unreachable-point", unreachable_point},
};

}  // namespace

std::span<const Rule> conditions_rules() { return table; }

}  // namespace rollcall::check
