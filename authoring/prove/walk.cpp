#include "authoring/prove/walk.h"

#include <algorithm>

#include "player/run/score.h"
#include "player/run/session.h"
#include "player/run/shuffle.h"

namespace rollcall::prove {
namespace {

class Walker {
 public:
  Walker(const scenario::Scenario& scenario, const WalkConfig& config) : x_scenario(scenario), x_config(config) {
    x_walks.endings.assign(scenario.endings().size(), 0);
    x_walks.scenes.assign(scenario.scenes().size(), 0);
    x_walks.options.assign(scenario.options().size(), 0);
    x_walks.beats.assign(scenario.parts().beats.size(), 0);
  }

  Walks run() {
    for (std::uint64_t i = 0; i < x_config.walks; ++i) walk_once(x_config.seed + i);
    return std::move(x_walks);
  }

 private:
  void walk_once(std::uint64_t seed) {
    run::Session session(x_scenario, seed);
    // Not the numbers that the session draws its starts from.
    run::SplitMix random(~seed);
    while (!session.ended() && session.steps().size() < longest_walk) step(session, random);
    note(session);
  }

  void step(run::Session& session, run::SplitMix& random) {
    const auto decides = [&](scenario::OptionIndex i) {
      return x_scenario.options()[i].role == scenario::Role::decision;
    };
    if (x_config.opens_looks_and_support) {
      const std::vector<scenario::OptionIndex> open(session.open().begin(), session.open().end());
      for (const scenario::OptionIndex option : open) {
        const auto now = session.open();
        const bool still_open = std::find(now.begin(), now.end(), option) != now.end();
        if (!decides(option) && still_open && random.below(2) == 0) session.choose(option);
      }
    }
    const auto choices = wanted(x_config.policy, x_scenario, session.scene_index(), session.values());
    session.choose(choices[random.below(static_cast<std::uint32_t>(choices.size()))]);
  }

  void note(const run::Session& session) {
    std::vector<bool> scenes(x_walks.scenes.size()), options(x_walks.options.size()), beats(x_walks.beats.size());
    for (const run::Step& step : session.steps()) {
      scenes[step.scene] = options[step.option] = true;
      for (const scenario::BeatIndex beat : step.beats) beats[beat] = true;
    }
    if (!session.ended()) scenes[session.scene_index()] = true;
    const auto add = [](std::vector<std::uint64_t>& sums, const std::vector<bool>& met) {
      for (std::size_t i = 0; i < met.size(); ++i) sums[i] += met[i];
    };
    add(x_walks.scenes, scenes), add(x_walks.options, options), add(x_walks.beats, beats);
    if (!session.ended()) {
      ++x_walks.nowhere;
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
  Walks x_walks;
};

}  // namespace

std::string full_name(const scenario::Scenario& scenario, scenario::OptionIndex option) {
  const auto scene = std::find_if(scenario.scenes().begin(), scenario.scenes().end(), [&](const scenario::Scene& one) {
    return option - one.options.first < one.options.count;
  });
  return scene->id + "." + scenario.options()[option].id;
}

Walks walk(const scenario::Scenario& scenario, const WalkConfig& config) { return Walker(scenario, config).run(); }

}  // namespace rollcall::prove
