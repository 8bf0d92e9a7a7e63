#include "player/run/score.h"

#include "player/run/evidence.h"

namespace rollcall::run {
namespace {

void count(Signals& signals, scenario::Signal signal) {
  switch (signal) {
    case scenario::Signal::unrated:
      break;
    case scenario::Signal::hit:
      ++signals.hits;
      break;
    case scenario::Signal::miss:
      ++signals.misses;
      break;
    case scenario::Signal::false_alarm:
      ++signals.false_alarms;
      break;
    case scenario::Signal::correct_rejection:
      ++signals.correct_rejections;
      break;
  }
}

}  // namespace

std::uint32_t Points::percent() const {
  if (possible == 0) return 100;
  return static_cast<std::uint32_t>(std::uint64_t{earned} * 100 / possible);
}

bool passes(const scenario::Scenario& scenario, const scenario::Ending& ending, const Points& points,
            std::size_t critical_errors) {
  return ending.result == scenario::Result::pass && margin(points, scenario.about().pass_mark) >= 0 &&
         critical_errors == 0;
}

Score score(const Session& session) {
  const scenario::Scenario& scenario = session.scenario();
  const PathPractice path = practice_of(session);
  Score score;
  score.points = path.all.points;
  for (const CompetencyPractice& row : path.competencies) score.competencies.push_back({row.code, row.practice.points});
  for (const Step& step : path.critical_errors)
    score.critical_errors.push_back(scenario.scenes()[step.scene].id + "." + scenario.options()[step.option].id);
  for (const Step& step : session.steps()) {
    if (step.is_page()) continue;
    const scenario::Option& option = scenario.options()[step.option];
    if (option.role == scenario::Role::decision) count(score.signals, option.signal);
  }
  score.passed = passes(scenario, session.ending(), score.points, score.critical_errors.size());
  return score;
}

}  // namespace rollcall::run
