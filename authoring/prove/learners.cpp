#include "authoring/prove/learners.h"

#include <algorithm>
#include <array>
#include <utility>

#include "authoring/prove/chances.h"
#include "authoring/prove/circle.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/tally.h"
#include "player/run/score.h"

namespace rollcall::prove {

using scenario::OptionIndex;

namespace {

struct Play {
  std::vector<OptionIndex> steps;
  std::uint32_t ending = scenario::none;  ///< none: round and round
  run::Score score;
};

Play play(const Space& space, const Moves& moves, StateIndex start, Watch& watch) {
  Play play;
  std::size_t critical_errors = 0;
  std::vector<Edge> chosen;
  std::uint32_t at = start;
  // A path without a cycle is never longer than there are states.
  while (!is_ending(at) && play.steps.size() <= space.explored) {
    watch.again();
    moves.of(at, chosen);
    const scenario::Option& option = space.option(chosen.front());
    if (option.role == scenario::Role::decision) {
      play.score.points.earned += option.quality;
      play.score.points.possible += space.best_quality(at);
      critical_errors += option.critical;
    }
    play.steps.push_back(chosen.front().option);
    at = chosen.front().target;
  }
  if (!is_ending(at)) {
    play.steps.clear();
    return play;
  }
  play.ending = ending_of(at);
  play.score.passed =
      run::passes(*space.scenario, space.scenario->endings()[play.ending], play.score.points, critical_errors);
  return play;
}

FirstChoice follow_first(const Space& space, const Moves& moves, Watch& watch) {
  FirstChoice first;
  first.endings.assign(space.scenario->endings().size(), 0);
  bool path_passes = false;
  for (const Start& start : space.starts) {
    const Play played = play(space, moves, start.state, watch);
    const double share = static_cast<double>(start.draws) / static_cast<double>(space.draws);
    (played.ending == scenario::none ? first.nowhere : first.endings[played.ending]) += share;
    if (played.score.passed) first.passes += share;
    if (played.ending == scenario::none) continue;
    const std::uint32_t percent = played.score.percent();
    const bool has_path = first.percents.has_value();
    const Percents known = first.percents.value_or(Percents{percent, percent});
    first.percents = Percents{std::min(known.lowest, percent), std::max(known.highest, percent)};
    if (has_path && (path_passes || !played.score.passed)) continue;
    path_passes = played.score.passed;
    first.percent = percent;
    first.path = path_from(space, start.state, played.steps);
  }
  return first;
}

bool offers_support(const Space& space) {
  return std::any_of(space.edges.begin(), space.edges.end(),
                     [&](const Edge& edge) { return space.option(edge).role == scenario::Role::support; });
}

bool has_a_rule(const Learner& learner) {
  return learner.policy != Policy::random && learner.policy != Policy::curious;
}

}  // namespace

std::vector<LearnerFigures> follow_learners(const Space& space, const Order& order, const std::vector<Margins>& margins,
                                            Watch& watch) {
  constexpr std::array policies{Policy::random, Policy::curious, Policy::best,  Policy::worst,
                                Policy::over,   Policy::under,   Policy::greedy};
  const bool with_support = offers_support(space);
  std::vector<Learner> learners;
  for (const Policy policy : policies) {
    learners.push_back({policy, false});
    if (with_support && has_a_rule(learners.back())) learners.push_back({policy, true});
  }
  watch.begin(Stage::following, learners.size() * space.explored);
  std::vector<LearnerFigures> all;
  for (const Learner& learner : learners) {
    const Moves moves(space, learner);
    const Chances found = chances(space, order, moves, watch);
    LearnerFigures figures;
    figures.learner = learner;
    figures.torn = found.torn;
    figures.endings.assign(found.endings.begin(), found.endings.end());
    figures.nowhere = static_cast<double>(found.nowhere);
    figures.unsettled = static_cast<double>(found.unsettled);
    figures.tally = tally(space, order, moves, found, margins, watch);
    if (has_a_rule(learner)) {
      figures.first = follow_first(space, moves, watch);
      if (!found.trapped.empty()) figures.circle = find_circle(space, moves, found, watch);
    }
    all.push_back(std::move(figures));
  }
  return all;
}

}  // namespace rollcall::prove
