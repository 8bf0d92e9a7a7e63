#include "player/run/evidence.h"

#include <algorithm>
#include <utility>

namespace rollcall::run {
namespace {

void add(Practice& practice, const Step& step, const scenario::Option& option) {
  practice.points.earned += option.quality;
  practice.points.possible += step.best_quality;
  ++practice.decisions;
}

/// The row that `is_it`; a new one at the end where there is none.
template <class Row, class IsIt>
Row& row_of(std::vector<Row>& rows, Row fresh, IsIt is_it) {
  const auto found = std::find_if(rows.begin(), rows.end(), is_it);
  if (found != rows.end()) return *found;
  rows.push_back(std::move(fresh));
  return rows.back();
}

}  // namespace

PathPractice practice_of(const Session& session) {
  const scenario::Scenario& scenario = session.scenario();
  PathPractice path;
  for (const Step& step : session.steps()) {
    if (step.is_page()) continue;
    const scenario::Option& option = scenario.options()[step.option];
    if (option.role != scenario::Role::decision) continue;
    add(path.all, step, option);
    if (option.critical) path.critical_errors.push_back(step);
    const std::uint32_t behaviour = scenario::practised_by(option, scenario.scenes()[step.scene]);
    if (behaviour == scenario::none) continue;
    const std::string code = scenario::competency_of(scenario.behaviours()[behaviour].code);
    CompetencyPractice& competency =
        row_of(path.competencies, {code, {}, {}}, [&](const auto& row) { return row.code == code; });
    add(competency.practice, step, option);
    BehaviourPractice& practised =
        row_of(competency.behaviours, {behaviour, {}}, [&](const auto& row) { return row.behaviour == behaviour; });
    add(practised.practice, step, option);
  }
  std::sort(path.competencies.begin(), path.competencies.end(),
            [](const CompetencyPractice& a, const CompetencyPractice& b) { return a.code < b.code; });
  return path;
}

}  // namespace rollcall::run
