#include "player/run/score.h"

#include <map>

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

void add(Points& points, const Step& step, const scenario::Option& option) {
  points.earned += option.quality;
  points.possible += step.best_quality;
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
  Score score;
  std::map<std::string, Points> competencies;
  for (const Step& step : session.steps()) {
    if (step.is_page()) continue;
    const scenario::Option& option = scenario.options()[step.option];
    if (option.role != scenario::Role::decision) continue;
    const scenario::Scene& scene = scenario.scenes()[step.scene];
    add(score.points, step, option);
    count(score.signals, option.signal);
    if (option.critical) score.critical_errors.push_back(scene.id + "." + option.id);
    const std::uint32_t behaviour = scenario::practised_by(option, scene);
    if (behaviour != scenario::none)
      add(competencies[scenario::competency_of(scenario.behaviours()[behaviour].code)], step, option);
  }
  for (const auto& [code, points] : competencies) score.competencies.push_back({code, points});
  score.passed = passes(scenario, session.ending(), score.points, score.critical_errors.size());
  return score;
}

}  // namespace rollcall::run
