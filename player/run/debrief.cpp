#include "player/run/debrief.h"

#include <algorithm>

namespace rollcall::run {
namespace {

std::vector<scenario::OptionIndex> critical_errors(const Session& session) {
  std::vector<scenario::OptionIndex> errors;
  for (const Step& step : session.steps()) {
    if (!step.is_page() && session.scenario().options()[step.option].critical) errors.push_back(step.option);
  }
  return errors;
}

}  // namespace

std::vector<scenario::DebriefPoint> debrief_points(const Session& session) {
  const scenario::Scenario& scenario = session.scenario();
  std::vector<scenario::DebriefPoint> points;
  for (const std::uint32_t i : due_points(scenario, session.values(), critical_errors(session)))
    points.push_back(scenario.analysis()[i]);
  return points;
}

std::vector<std::uint32_t> due_points(const scenario::Scenario& scenario, ConstValues values,
                                      std::span<const scenario::OptionIndex> critical_errors) {
  std::vector<scenario::SourceIndex> critical;
  for (const scenario::OptionIndex error : critical_errors) {
    for (const scenario::Citation& citation : scenario.citations(scenario.options()[error].cites))
      critical.push_back(citation.source);
  }
  std::vector<std::uint32_t> due;
  for (std::uint32_t i = 0; i < scenario.analysis().size(); ++i) {
    const scenario::DebriefPoint& point = scenario.analysis()[i];
    const auto cited = scenario.citations(point.cites);
    const bool is_due = std::any_of(cited.begin(), cited.end(), [&](const scenario::Citation& citation) {
      return std::find(critical.begin(), critical.end(), citation.source) != critical.end();
    });
    if (is_due || scenario::holds(scenario.code(point.guard), values)) due.push_back(i);
  }
  return due;
}

}  // namespace rollcall::run
