#include "authoring/prove/reachability.h"

#include <algorithm>

#include "authoring/prove/paths.h"
#include "authoring/prove/scout.h"
#include "authoring/prove/sketch.h"

namespace rollcall::prove {

using scenario::Scenario;

namespace {

using Verdict = Reachability::Verdict;

class Settling {
 public:
  Settling(const Scenario& scenario, const Layout& layout, const DeadEnds& dead_ends,
           const std::vector<Region>& regions, const std::function<bool()>& out_of_time)
      : x_scenario(scenario),
        x_dead_ends(dead_ends),
        x_region_of(scenario.scenes().size()),
        x_scout(scenario, layout, dead_ends, regions),
        x_out_of_time(out_of_time) {
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
      for (const scenario::SceneIndex scene : regions[i].scenes) x_region_of[scene] = i;
    }
    x_scout.look_around();
  }

  Verdict settle(const Goal& goal) {
    x_played.clear();
    if (x_scout.has_met(goal)) return Verdict::reached;
    std::vector<std::uint32_t> variables = asked_by(x_scenario, x_dead_ends, goal);
    for (const std::uint32_t back : {12u, 100u}) {
      if (look_for(goal, variables, back)) return Verdict::reached;
    }
    const std::uint32_t asked_in = goal.scene == scenario::the_end ? scenario::none : x_region_of[goal.scene];
    std::vector<Followed> followed;
    for (const std::uint32_t variable : variables) followed.push_back({variable, asked_in});
    constexpr int most_refinements = 60;
    for (int i = 0; i < most_refinements && !x_out_of_time(); ++i) {
      Sketch sketch(x_scenario, x_dead_ends, x_region_of, followed, [&] { return !x_out_of_time(); });
      const Sketch::Found found = sketch.look_for(goal);
      if (found == Sketch::Found::nothing) return Verdict::never;
      if (found == Sketch::Found::too_much) return Verdict::open;
      std::vector<Followed> missing;
      if (sketch.can_be_played(goal, missing)) {
        x_played = sketch.way();
        return Verdict::reached;
      }
      if (missing.empty()) return Verdict::open;
      for (const Followed& one : missing) follow(one, followed, variables);
      for (const std::uint32_t back : {100u, Scout::from_the_beginning}) {
        if (look_for(goal, variables, back)) return Verdict::reached;
      }
    }
    return Verdict::open;
  }

  /// To what was just said to be reached.
  Path way_to(const Goal& goal) const {
    return x_played.empty() ? x_scout.way_to(goal) : path_of(x_scenario, x_played);
  }

 private:
  /// Also what is followed already, but not as long.
  static void follow(const Followed& one, std::vector<Followed>& followed, std::vector<std::uint32_t>& variables) {
    for (Followed& other : followed) {
      if (other.variable != one.variable) continue;
      other.until = std::max(other.until, one.until);
      return;
    }
    followed.push_back(one);
    variables.push_back(one.variable);
  }

  bool look_for(const Goal& goal, const std::vector<std::uint32_t>& variables, std::uint32_t back) {
    if (x_out_of_time()) return false;
    x_scout.look_for(goal, variables, back);
    return x_scout.has_met(goal);
  }

  const Scenario& x_scenario;
  const DeadEnds& x_dead_ends;
  std::vector<std::uint32_t> x_region_of;  ///< by scene
  Scout x_scout;
  const std::function<bool()>& x_out_of_time;
  std::vector<scenario::OptionIndex> x_played;
};

bool has_a_way(Goal::Kind kind) {
  return kind == Goal::Kind::ending || kind == Goal::Kind::unavoidable || kind == Goal::Kind::dead_end;
}

}  // namespace

Reachability::Reachability(const Scenario& scenario, const Layout& layout, const std::function<bool()>& out_of_time,
                           Watch& watch)
    : x_regions(prove::regions(scenario)), x_dead_ends(scenario, x_regions) {
  const std::size_t scenes = scenario.scenes().size();
  for (const std::size_t size :
       {scenes, scenario.options().size(), scenario.beats().size(), scenario.endings().size(), scenes, scenes})
    x_verdicts.emplace_back(size, Verdict::never);
  const std::vector<Goal> all = goals(scenario, x_dead_ends);
  watch.begin(Stage::reaching, all.size());
  Settling settling(scenario, layout, x_dead_ends, x_regions, out_of_time);
  for (const scenario::SceneIndex scene : x_dead_ends.open())
    x_verdicts[static_cast<std::size_t>(Goal::Kind::dead_end)][scene] = Verdict::open;
  for (const Goal& goal : all) {
    watch.step();
    const bool is_anywhere = goal.kind == Goal::Kind::scene || goal.kind == Goal::Kind::ending ||
                             of(Goal::Kind::scene, goal.scene) != Verdict::never;
    if (!is_anywhere) continue;
    Verdict& verdict = x_verdicts[static_cast<std::size_t>(goal.kind)][goal.index];
    verdict = settling.settle(goal);
    if (verdict == Verdict::reached && has_a_way(goal.kind))
      x_ways.emplace(std::pair(goal.kind, goal.index), settling.way_to(goal));
  }
}

std::uint32_t Reachability::count(Goal::Kind kind, Verdict verdict) const {
  const std::vector<Verdict>& all = x_verdicts[static_cast<std::size_t>(kind)];
  return static_cast<std::uint32_t>(std::count(all.begin(), all.end(), verdict));
}

}  // namespace rollcall::prove
