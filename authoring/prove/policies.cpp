#include "authoring/prove/policies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "authoring/prove/chances.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/screen.h"
#include "player/run/score.h"

namespace rollcall::prove {

using scenario::OptionIndex;

namespace {

/// One imagined learner on the graph of states.
class Follower {
 public:
  Follower(const Space& space, Policy policy, bool takes_support)
      : x_space(space), x_screen(*space.scenario), x_policy(policy), x_takes_support(takes_support) {}

  /// The edges between which this learner is torn, the one that is taken first; never none.
  void choose(StateIndex state, std::vector<Edge>& chosen) const {
    const auto edges = x_space.edges_of(state);
    const std::vector<std::int16_t> values = x_space.values_of(state);
    for (const Edge& edge : edges.subspan(x_space.decisions[state])) {
      if (!wants_support(x_space.option(edge), values)) continue;
      chosen.assign(1, edge);
      return;
    }
    const auto decisions = x_space.decisions_of(state);
    for (const OptionIndex option : wanted(x_policy, *x_space.scenario, x_space.scene_of(state), values)) {
      chosen.push_back(
          *std::find_if(decisions.begin(), decisions.end(), [&](const Edge& edge) { return edge.option == option; }));
    }
  }

 private:
  bool wants_support(const scenario::Option& option, run::ConstValues values) const {
    if (!x_takes_support || option.role != scenario::Role::support) return false;
    return x_policy != Policy::greedy || x_screen.gain_of(option, values) > 0;
  }

  const Space& x_space;
  Screen x_screen;
  Policy x_policy;
  bool x_takes_support;
};

struct Play {
  std::vector<OptionIndex> steps;
  std::uint32_t ending = scenario::none;  ///< none: round and round
  run::Score score;
};

/// Ties go to the best, and among equals to the first in the file.
Play play(const Space& space, const Follower& follower, StateIndex start) {
  Play play;
  std::size_t critical_errors = 0;
  std::vector<Edge> chosen;
  std::uint32_t at = start;
  // A path without a cycle is never longer than there are states.
  while (!is_ending(at) && play.steps.size() <= space.explored) {
    chosen.clear();
    follower.choose(at, chosen);
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

void follow_first(const Space& space, const Follower& follower, PolicyFigures& figures) {
  figures.first.assign(space.scenario->endings().size(), 0);
  bool has_path = false, path_passes = false;
  for (const Start& start : space.starts) {
    const Play played = play(space, follower, start.state);
    const double share = static_cast<double>(start.draws) / static_cast<double>(space.draws);
    (played.ending == scenario::none ? figures.first_nowhere : figures.first[played.ending]) += share;
    if (played.score.passed) figures.passes += share;
    if (played.ending == scenario::none) continue;
    const std::uint32_t percent = played.score.percent();
    figures.lowest_percent = has_path ? std::min(figures.lowest_percent, percent) : percent;
    figures.highest_percent = std::max(figures.highest_percent, percent);
    if (has_path && (path_passes || !played.score.passed)) continue;
    has_path = true;
    path_passes = played.score.passed;
    figures.percent = percent;
    figures.path = path_from(space, start.state, played.steps);
  }
}

bool offers_support(const Space& space) {
  return std::any_of(space.edges.begin(), space.edges.end(),
                     [&](const Edge& edge) { return space.option(edge).role == scenario::Role::support; });
}

}  // namespace

std::vector<PolicyFigures> follow_policies(const Space& space, const Order& order) {
  constexpr std::array policies{Policy::random, Policy::best,  Policy::worst,
                                Policy::over,   Policy::under, Policy::greedy};
  std::vector<PolicyFigures> all;
  const bool with_support = offers_support(space);
  for (const Policy policy : policies) {
    for (const bool support : {false, true}) {
      if (support && (!with_support || policy == Policy::random)) continue;
      PolicyFigures figures;
      figures.policy = policy;
      figures.takes_support = support;
      const Follower follower(space, policy, support);
      const auto choose = [&](StateIndex state, std::vector<Edge>& chosen) {
        follower.choose(state, chosen);
        figures.torn = figures.torn || chosen.size() > 1;
      };
      const Chances chances =
          policy == Policy::random ? random_chances(space, order) : Distribution(space, order, choose).run();
      figures.even.assign(chances.endings.begin(), chances.endings.end());
      figures.even_nowhere = static_cast<double>(chances.nowhere);
      if (policy != Policy::random) follow_first(space, follower, figures);
      all.push_back(std::move(figures));
    }
  }
  return all;
}

}  // namespace rollcall::prove
