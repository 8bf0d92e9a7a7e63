#include "player/run/debrief.h"

#include <algorithm>

namespace rollcall::run {
namespace {

std::vector<scenario::SourceIndex> sources_of_critical_errors(const Session& session) {
  const scenario::Scenario& scenario = session.scenario();
  std::vector<scenario::SourceIndex> sources;
  for (const Step& step : session.steps()) {
    if (step.is_page()) continue;
    const scenario::Option& option = scenario.options()[step.option];
    if (!option.critical) continue;
    const auto cited = scenario.citations(option.cites);
    sources.insert(sources.end(), cited.begin(), cited.end());
  }
  return sources;
}

}  // namespace

std::vector<scenario::DebriefPoint> debrief_points(const Session& session) {
  const scenario::Scenario& scenario = session.scenario();
  const std::vector<scenario::SourceIndex> critical = sources_of_critical_errors(session);
  std::vector<scenario::DebriefPoint> points;
  for (const scenario::DebriefPoint& point : scenario.analysis()) {
    const auto cited = scenario.citations(point.cites);
    const bool is_due = scenario::holds(scenario.code(point.guard), session.values()) ||
                        std::find_first_of(cited.begin(), cited.end(), critical.begin(), critical.end()) != cited.end();
    if (is_due) points.push_back(point);
  }
  return points;
}

}  // namespace rollcall::run
