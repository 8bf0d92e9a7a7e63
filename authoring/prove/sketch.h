#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "authoring/prove/goal.h"
#include "authoring/prove/possible.h"

namespace rollcall::prove {

/// What can happen in a module if only some of its variables are followed and the others may have any value at any
/// time: more than really can. What is not reached in the sketch is never reached. A way of the sketch may be one that
/// nobody can play; what stands in its way then says which variables must be followed as well (localization, the oldest
/// form of refining an abstraction by its counterexamples; Kurshan 1994).
class Sketch {
 public:
  /// `goes_on` is asked now and then. What else it is given must outlive it.
  Sketch(const scenario::Scenario& scenario, const DeadEnds& dead_ends, std::vector<std::uint32_t> followed,
         std::function<bool()> goes_on);

  enum class Found : std::uint8_t { way, nothing, too_much };
  /// Looks for the shortest way to the goal.
  Found look_for(const Goal& goal);

  /// Plays the way that was found. True if it comes to the goal; else `missing` are the variables of the first
  /// condition on it that is otherwise when it is played, less those that are followed.
  bool can_be_played(const Goal& goal, std::vector<std::uint32_t>& missing) const;

  /// The decisions and moves of the way that was found.
  std::vector<scenario::OptionIndex> way() const;

 private:
  using Values = std::vector<std::int16_t>;

  struct Node {
    scenario::SceneIndex scene = 0;
    std::uint32_t values = 0;  ///< of what is followed, as a number
    std::uint32_t from = scenario::none;
    scenario::OptionIndex option = scenario::none;
  };

  std::vector<std::uint32_t> nodes_on_way() const;
  std::uint32_t number_of(const Values& values) const;
  Values values_of(std::uint32_t number) const;
  void follow_only(const Values& values);
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
  std::vector<std::uint32_t> x_followed;
  std::vector<std::uint32_t> x_place;   ///< of each variable among those that are followed, or `none`
  std::vector<std::uint64_t> x_stride;  ///< of those that are followed
  std::uint64_t x_size = 1;             ///< different values of them
  std::function<bool()> x_goes_on;
  std::vector<May> x_may;           ///< of each variable
  std::vector<bool> x_leads_there;  ///< by scene
  std::vector<bool> x_known;        ///< by scene and values
  std::vector<Node> x_nodes;
  std::optional<Node> x_goal;  ///< the last step of the way; its option is `none` if there is no step
};

}  // namespace rollcall::prove
