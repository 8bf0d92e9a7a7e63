#include "player/course/mastery.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace rollcall::course {
namespace {

bool is_evidence(const record::CompletionRecord& record) { return record.times_gone_back == 0 && !record.scripted; }

Observation of_form(const record::CompletionRecord& record) {
  return {day_of(record), record.module, record.variant, {}};
}

/// The codes in which a critical error was made.
std::set<std::string, std::less<>> critical_codes(const scenario::Scenario& scenario, const run::PathPractice& path) {
  std::set<std::string, std::less<>> codes;
  for (const run::Step& step : path.critical_errors) {
    const std::uint32_t behaviour =
        scenario::practised_by(scenario.options()[step.option], scenario.scenes()[step.scene]);
    if (behaviour == scenario::none) continue;
    const std::string code(scenario.behaviours()[behaviour].code);
    codes.insert(scenario::competency_of(code));
    codes.insert(code);
  }
  return codes;
}

/// The last one of each form, in the order of their days.
std::vector<const Observation*> last_of_each_form(std::span<const Observation> observations) {
  std::map<std::pair<std::string_view, std::string_view>, const Observation*> forms;
  for (const Observation& one : observations) {
    const Observation*& last = forms.try_emplace({one.module, one.variant}, &one).first->second;
    if (one.day >= last->day) last = &one;
  }
  std::vector<const Observation*> all;
  for (const auto& [form, last] : forms) all.push_back(last);
  return all;
}

void add(Mastery& to, const Observation& from, const Observation::Row& row) {
  to.first = to.forms == 0 ? from.day : std::min(to.first, from.day);
  to.last = to.forms == 0 ? from.day : std::max(to.last, from.day);
  to.practice.points.earned += row.practice.points.earned;
  to.practice.points.possible += row.practice.points.possible;
  to.practice.decisions += row.practice.decisions;
  to.critical += row.critical ? 1 : 0;
  ++to.forms;
}

Claim claim_of(const Mastery& mastery, std::uint32_t cut) {
  if (mastery.critical > 0) return Claim::blocked;
  if (run::certainty(mastery.practice.decisions) != run::Certainty::fair) return Claim::too_few;
  return run::margin(mastery.practice.points, cut) >= 0 ? Claim::shown : Claim::not_shown;
}

}  // namespace

std::optional<Observation> observation(const record::CompletionRecord& record) {
  if (!is_evidence(record)) return std::nullopt;
  Observation one = of_form(record);
  for (const run::Evidence& shown : record.competencies)
    one.rows.push_back({shown.code, {shown.points, run::least_decisions(shown.points)}, record.critical_errors > 0});
  return one;
}

std::optional<Observation> observation(const record::CompletionRecord& record, const scenario::Scenario& scenario,
                                       const run::PathPractice& path) {
  if (!is_evidence(record)) return std::nullopt;
  Observation one = of_form(record);
  const auto critical = critical_codes(scenario, path);
  const auto add_row = [&](const std::string& code, const run::Practice& practice) {
    one.rows.push_back({code, practice, critical.contains(code)});
  };
  for (const run::CompetencyPractice& competency : path.competencies) {
    add_row(competency.code, competency.practice);
    for (const run::BehaviourPractice& behaviour : competency.behaviours)
      add_row(std::string(scenario.behaviours()[behaviour.behaviour].code), behaviour.practice);
  }
  return one;
}

std::vector<Mastery> mastery(std::span<const Observation> observations, std::uint32_t cut) {
  std::map<std::string_view, Mastery> codes;
  for (const Observation* one : last_of_each_form(observations)) {
    for (const Observation::Row& row : one->rows) add(codes[row.code], *one, row);
  }
  std::vector<Mastery> all;
  for (auto& [code, shown] : codes) {
    shown.code = code;
    shown.interval = run::wilson(run::share(shown.practice.points), shown.practice.decisions);
    shown.claim = claim_of(shown, cut);
    all.push_back(std::move(shown));
  }
  return all;
}

Message sentence(const Mastery& mastery) {
  switch (mastery.claim) {
    case Claim::too_few:
      return trn("{n} decision so far. Nothing is said of fewer than {least}.",
                 "{n} decisions so far. Nothing is said of fewer than {least}.", mastery.practice.decisions,
                 "least"_is = run::decisions_for_fair);
    case Claim::blocked:
      return trn("A decision that must never be taken was taken in {n} case. Play that case again first.",
                 "Decisions that must never be taken were taken in {n} cases. Play those cases again first.",
                 mastery.critical);
    case Claim::not_shown:
      return trn("Not shown yet, in {n} decision.", "Not shown yet, in {n} decisions.", mastery.practice.decisions);
    case Claim::shown:
      break;
  }
  return trn("Shown in {n} decision.", "Shown in {n} decisions.", mastery.practice.decisions);
}

}  // namespace rollcall::course
