#include "authoring/prove/learners.h"

#include <algorithm>
#include <array>
#include <utility>

#include "authoring/prove/chances.h"
#include "authoring/prove/circle.h"
#include "authoring/prove/merge.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/tally.h"
#include "player/run/score.h"

namespace rollcall::prove {

using scenario::none;
using scenario::OptionIndex;

namespace {

struct Play {
  std::vector<OptionIndex> steps;
  std::uint32_t ending = none;  ///< none: round and round
  run::Score score;
};

/// Until it ends, or is back where it was (Brent's way, which keeps one state).
Play play(const Space& space, Moves& moves, StateIndex start, Watch& watch) {
  Play play;
  std::size_t critical_errors = 0, next = 1;
  std::vector<Edge> chosen;
  std::uint32_t at = start, been = none;
  while (!is_ending(at) && at != been) {
    if (play.steps.size() + 1 == next) been = at, next *= 2;
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

FirstChoice follow_first(const Space& space, Moves& moves, Watch& watch) {
  FirstChoice first;
  first.endings.assign(space.scenario->endings().size(), 0);
  bool path_passes = false;
  for (const Start& start : space.starts) {
    const Play played = play(space, moves, start.state, watch);
    const double share = static_cast<double>(start.draws) / static_cast<double>(space.draws);
    (played.ending == none ? first.nowhere : first.endings[played.ending]) += share;
    if (played.score.passed) first.passes += share;
    if (played.ending == none) continue;
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

bool offers_moves(const Space& space) {
  for (StateIndex state = 0; state < space.size(); ++state) {
    if (space.decisions[state] != space.edges_of(state).size()) return true;
  }
  return false;
}

LearnerFigures follow(const Space& space, const Order& order, const std::vector<Margins>& margins, Moves& moves,
                      Notes& notes, Watch& watch) {
  const std::vector<std::uint32_t> places = places_met(space, order, moves, watch);
  const Chances found = chances(space, order, moves, places, notes, watch);
  LearnerFigures figures;
  figures.learner = moves.learner();
  figures.torn = found.torn;
  figures.endings.assign(found.endings.begin(), found.endings.end());
  figures.nowhere = static_cast<double>(found.nowhere);
  figures.unsettled = static_cast<double>(found.unsettled);
  figures.earned = static_cast<double>(found.earned);
  figures.possible = static_cast<double>(found.possible);
  figures.tally = tally(space, order, moves, places, found, margins, notes, watch);
  if (has_a_rule(figures.learner)) {
    figures.first = follow_first(space, moves, watch);
    if (!found.trapped.empty()) figures.circle = find_circle(space, moves, found, watch);
  }
  return figures;
}

/// In states that keep what he looks at, of which he comes to few.
LearnerFigures follow_by_values(const scenario::Scenario& scenario, Learner learner, Exploring what,
                                const survey::Advice& advice, Watch& watch) {
  const Follower follower(scenario, learner, advice);
  what.follower = &follower;
  what.asking.there = asked_by_urging(scenario, advice);
  what.asking.screens.assign(scenario.scenes().size(), true);
  Explored explored = explore(scenario, what, watch);
  if (!explored.complete()) throw TooManyStates();
  const auto [space, sequence] = merge(std::move(explored), watch);
  Moves moves(space, learner, advice);
  Notes notes(space);
  return follow(space, sequence, margins(space, sequence, {}, watch), moves, notes, watch);
}

}  // namespace

std::optional<scenario::EndingIndex> best_ending(const Space& space, Watch& watch) {
  Moves moves(space, {Policy::best, false}, {});
  const std::vector<double> endings = follow_first(space, moves, watch).endings;
  const auto likeliest = std::max_element(endings.begin(), endings.end());
  if (likeliest == endings.end() || *likeliest == 0) return std::nullopt;
  return static_cast<scenario::EndingIndex>(likeliest - endings.begin());
}

std::vector<LearnerFigures> follow_learners(const Space& space, const Order& order, const std::vector<Margins>& margins,
                                            const Exploring& what, const survey::Advice& advice, Watch& watch) {
  constexpr std::array policies{Policy::random, Policy::curious, Policy::best,     Policy::worst,
                                Policy::over,   Policy::under,   Policy::greedy,   Policy::moderate,
                                Policy::costly, Policy::refers,  Policy::last_word};
  const bool with_moves = offers_moves(space), with_support = with_moves && offers_support(space);
  std::vector<Learner> learners;
  for (const Policy policy : policies) {
    if (!says_something(policy, *space.scenario, advice)) continue;
    learners.push_back({policy, false});
    if (with_support && has_a_rule(learners.back())) learners.push_back({policy, true});
  }
  watch.begin(Stage::following, learners.size() * space.size());
  Notes notes(space);
  std::vector<LearnerFigures> all;
  for (const Learner& learner : learners) {
    if (learner.policy == Policy::curious && !with_moves) {
      // Nothing to be curious about: he draws from the same options as the random one.
      all.push_back(all.front());
      all.back().learner = learner;
    } else if (looks_at_values(learner.policy)) {
      all.push_back(follow_by_values(*space.scenario, learner, what, advice, watch));
    } else {
      Moves moves(space, learner, advice);
      all.push_back(follow(space, order, margins, moves, notes, watch));
    }
  }
  return all;
}

}  // namespace rollcall::prove
