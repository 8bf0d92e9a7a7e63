#include "authoring/prove/walk.h"

#include <algorithm>

#include "authoring/prove/paths.h"
#include "player/run/score.h"
#include "player/run/shuffle.h"

namespace rollcall::prove {
namespace {

/// Notices when play comes back to where it was, as long as no lot is drawn: then it goes on so for ever (Brent's way,
/// which keeps one state).
class Rounds {
 public:
  void lot_was_drawn() { x_steps = 0; }

  bool is_back(const run::Session& session) {
    const auto values = session.values();
    if (x_steps > 0 && session.scene_index() == x_scene && std::ranges::equal(values, x_values)) return true;
    if (x_steps == 0 || x_steps == x_next) {
      x_next = std::max<std::size_t>(2 * x_steps, 1);
      x_scene = session.scene_index();
      x_values.assign(values.begin(), values.end());
    }
    ++x_steps;
    return false;
  }

 private:
  std::size_t x_steps = 0, x_next = 0;
  scenario::SceneIndex x_scene = 0;
  std::vector<std::int16_t> x_values;
};

class Walker {
 public:
  Walker(const scenario::Scenario& scenario, const WalkConfig& config, Watch& watch)
      : x_scenario(scenario), x_config(config), x_watch(watch), x_follower(scenario, config.learner, config.advice) {
    x_walks.endings.assign(scenario.endings().size(), 0);
    x_walks.scenes.assign(scenario.scenes().size(), 0);
    x_walks.options.assign(scenario.options().size(), 0);
    x_walks.beats.assign(scenario.beats().size(), 0);
  }

  Walks run() {
    x_watch.begin(Stage::playing, x_config.walks);
    for (std::uint64_t i = 0; i < x_config.walks && x_steps < x_config.most_steps; ++i) {
      walk_once(x_config.seed + i);
      ++x_walks.walked;
      x_watch.step();
    }
    return std::move(x_walks);
  }

 private:
  void walk_once(std::uint64_t seed) {
    const run::Session session = prove::walk_once(x_scenario, x_follower, seed, x_watch);
    x_steps += session.steps().size();  // pages too: they take time and memory
    note(session);
  }

  void note(const run::Session& session) {
    std::vector<bool> scenes(x_walks.scenes.size()), options(x_walks.options.size()), beats(x_walks.beats.size());
    for (const run::Step& step : session.steps()) {
      scenes[step.scene] = true;
      if (!step.is_page()) options[step.option] = true;
      for (const scenario::BeatIndex beat : step.beats) beats[beat] = true;
    }
    if (!session.ended()) scenes[session.scene_index()] = true;
    const auto add = [](std::vector<std::uint64_t>& sums, const std::vector<bool>& met) {
      for (std::size_t i = 0; i < met.size(); ++i) sums[i] += met[i];
    };
    add(x_walks.scenes, scenes), add(x_walks.options, options), add(x_walks.beats, beats);
    if (!session.ended()) {
      ++x_walks.nowhere;
      if (!x_walks.first_nowhere) x_walks.first_nowhere = session.seed();
      return;
    }
    const run::Score score = run::score(session);
    ++x_walks.endings[session.ending_index()];
    x_walks.passed += score.passed;
    x_walks.lowest_percent = std::min(x_walks.lowest_percent, score.percent());
    x_walks.highest_percent = std::max(x_walks.highest_percent, score.percent());
  }

  const scenario::Scenario& x_scenario;
  WalkConfig x_config;
  Watch& x_watch;
  Follower x_follower;
  std::uint64_t x_steps = 0;
  Walks x_walks;
};

}  // namespace

std::string full_name(const scenario::Scenario& scenario, scenario::OptionIndex option) {
  return scene_of(scenario, option).id + "." + scenario.options()[option].id;
}

run::Session walk_once(const scenario::Scenario& scenario, const Follower& follower, std::uint64_t seed, Watch& watch) {
  run::Session session(scenario, seed);
  // Not the numbers that the session draws its starts from.
  run::SplitMix random(~seed);
  Rounds rounds;
  session.go_on_over_pages();
  std::size_t taken = 0;
  while (!session.ended() && taken < longest_walk && !rounds.is_back(session)) {
    const auto choices = follower.wanted(session.scene_index(), session.values());
    if (choices.size() > 1) rounds.lot_was_drawn();
    session.choose(choices[random.below(static_cast<std::uint32_t>(choices.size()))]);
    ++taken;
    session.go_on_over_pages();
    watch.again();
  }
  return session;
}

Walks walk(const scenario::Scenario& scenario, const WalkConfig& config, Watch& watch) {
  return Walker(scenario, config, watch).run();
}

}  // namespace rollcall::prove
