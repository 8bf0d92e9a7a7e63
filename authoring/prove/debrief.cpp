#include "authoring/prove/debrief.h"

#include <algorithm>
#include <set>

#include "authoring/prove/policy.h"
#include "player/run/session.h"
#include "player/run/shuffle.h"

namespace rollcall::prove {
namespace {

using scenario::DebriefPoint;
using scenario::Scenario;

/// Points whose condition has not held yet.
using Points = std::vector<std::uint32_t>;

/// A critical error shows every point that cites a source of it.
std::set<scenario::SourceIndex> cited_by_critical_errors(const Scenario& scenario) {
  std::set<scenario::SourceIndex> sources;
  for (const scenario::Option& option : scenario.options()) {
    if (!option.critical) continue;
    for (const scenario::Citation& citation : scenario.citations(option.cites)) sources.insert(citation.source);
  }
  return sources;
}

Points with_a_condition(const Scenario& scenario) {
  const std::set<scenario::SourceIndex> shown = cited_by_critical_errors(scenario);
  Points points;
  for (std::uint32_t i = 0; i < scenario.analysis().size(); ++i) {
    const DebriefPoint& point = scenario.analysis()[i];
    const auto cites = scenario.citations(point.cites);
    const bool is_shown =
        std::any_of(cites.begin(), cites.end(), [&](const auto& cite) { return shown.contains(cite.source); });
    if (point.guard.count != 0 && !is_shown) points.push_back(i);
  }
  return points;
}

void take_out_what_holds(const Scenario& scenario, run::ConstValues values, Points& points) {
  std::erase_if(points,
                [&](std::uint32_t i) { return scenario::holds(scenario.code(scenario.analysis()[i].guard), values); });
}

void play_a_little(const Scenario& scenario, Points& points) {
  constexpr std::uint64_t plays = 300;
  constexpr std::size_t longest = 1000;
  const Follower curious(scenario, {Policy::curious, false});
  for (std::uint64_t seed = 1; seed <= plays && !points.empty(); ++seed) {
    run::Session session(scenario, seed);
    run::SplitMix random(~seed);
    session.go_on_over_pages();
    for (std::size_t taken = 0; !session.ended() && taken < longest; ++taken) {
      const auto options = curious.wanted(session.scene_index(), session.values());
      session.choose(options[random.below(static_cast<std::uint32_t>(options.size()))]);
      session.go_on_over_pages();
    }
    if (session.ended()) take_out_what_holds(scenario, session.values(), points);
  }
}

}  // namespace

std::vector<std::uint32_t> points_never_shown(const Scenario& scenario, Exploring what, Watch& watch) {
  Points points = with_a_condition(scenario);
  play_a_little(scenario, points);
  if (points.empty()) return points;
  for (const std::uint32_t i : points) what.asking.at_the_end.push_back(scenario.analysis()[i].guard);
  what.at_the_end = [&](run::ConstValues values) { take_out_what_holds(scenario, values, points); };
  watch.begin(Stage::exploring);
  return explore(scenario, what, watch).complete() ? points : Points();
}

}  // namespace rollcall::prove
