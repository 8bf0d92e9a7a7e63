#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "authoring/prove/goal.h"
#include "authoring/prove/possible.h"

namespace rollcall::prove {

/// A variable whose value is kept in a sketch, up to the last region in which it is asked for.
struct Followed {
  std::uint32_t variable = 0;
  std::uint32_t until = 0;  ///< region; `scenario::none` to the end
};

/// What can happen in a module if only some of its variables are followed and the others may have any value at any
/// time: more than really can. What is not reached in the sketch is never reached. A way of the sketch may be one that
/// nobody can play; what stands in its way then says which variables must be followed as well (localization, the oldest
/// form of refining an abstraction by its counterexamples; Kurshan 1994). After the last place that asks for a variable
/// its value is forgotten, so that a long module needs no more room than the conditions of one way have.
class Sketch {
 public:
  /// `region_of`: by scene, the number of its region in the order in which they are played. `goes_on` is asked now and
  /// then. What is given by reference must outlive it.
  Sketch(const scenario::Scenario& scenario, const DeadEnds& dead_ends, const std::vector<std::uint32_t>& region_of,
         std::vector<Followed> followed, std::function<bool()> goes_on);

  enum class Found : std::uint8_t { way, nothing, too_much };
  /// Looks for the shortest way to the goal.
  Found look_for(const Goal& goal);

  /// Plays the way that was found. True if it comes to the goal; else `missing` are the variables of the first
  /// condition on it that is otherwise when it is played, less those that are followed up to there.
  bool can_be_played(const Goal& goal, std::vector<Followed>& missing) const;

  /// The decisions and moves of the way that was found.
  std::vector<scenario::OptionIndex> way() const;

 private:
  using Values = std::vector<std::int16_t>;

  struct Node {
    scenario::SceneIndex scene = 0;
    std::uint32_t values = 0;  ///< of what is followed there, as a number
    std::uint32_t from = scenario::none;
    scenario::OptionIndex option = scenario::none;
  };

  std::vector<std::uint32_t> nodes_on_way() const;
  std::uint32_t number_of(const Values& values) const;
  Values values_of(std::uint32_t number) const;
  /// How many of x_followed are followed in a scene, or at the end.
  std::size_t followed_in(scenario::SceneIndex scene) const;
  void follow_only(const Values& values, scenario::SceneIndex scene);
  bool may_be_open(const scenario::Option& option) const;
  bool must_be_open(const scenario::Option& option) const;
  void find_ways_to(scenario::SceneIndex scene);
  void add_starts(const Goal& goal);
  void expand(std::uint32_t node, const Goal& goal);
  void take(const scenario::Option& option, Values& values) const;
  void apply(scenario::Range effects, Values& values) const;
  void pass_beats(std::uint32_t node, scenario::OptionIndex option, std::uint32_t beat, Values values,
                  const Goal& goal);
  void arrive(scenario::SceneIndex next, Values values, std::uint32_t from, scenario::OptionIndex option,
              const Goal& goal);
  void add(scenario::SceneIndex scene, const Values& values, std::uint32_t from, scenario::OptionIndex option);
  void end(Values values, std::uint32_t node, scenario::OptionIndex option, const Goal& goal);
  void come_to_goal(std::uint32_t node, scenario::OptionIndex option);

  bool is_dead_end(scenario::SceneIndex scene, const Values& values) const;

  const scenario::Scenario& x_scenario;
  const DeadEnds& x_dead_ends;
  const std::vector<std::uint32_t>& x_region_of;
  std::vector<Followed> x_followed;    ///< whoever is followed longest comes first
  std::vector<std::uint32_t> x_place;  ///< of each variable among those that are followed, or `none`
  /// For each number of the first that are followed, how many different values these have.
  std::vector<std::uint64_t> x_sizes{1};
  std::vector<std::uint64_t> x_first;  ///< by scene, where its values begin in x_known; one more at the end
  std::function<bool()> x_goes_on;
  std::vector<May> x_may;           ///< of each variable
  std::vector<bool> x_leads_there;  ///< by scene
  std::vector<bool> x_known;        ///< by scene and values
  std::vector<Node> x_nodes;
  std::optional<Node> x_goal;  ///< the last step of the way; its option is `none` if there is no step
};

}  // namespace rollcall::prove
