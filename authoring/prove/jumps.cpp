#include "authoring/prove/jumps.h"

#include <algorithm>
#include <utility>

#include "authoring/prove/regions.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::SceneIndex;

namespace {

/// Without a later entry an option does to each variable what the others have no part in.
class JumpMaker {
 public:
  JumpMaker(const Scenario& scenario, const PackedRules& rules, const Layout& layout, const Grid& grid,
            const GridOf& grid_of)
      : x_scenario(scenario),
        x_rules(rules),
        x_layout(layout),
        x_grid(grid),
        x_grid_of(grid_of),
        x_after(layout.words()) {}

  std::optional<std::vector<Jump>> all() {
    const scenario::Scene& scene = x_scenario.scenes()[x_grid.scene()];
    for (scenario::BeatIndex i = scene.beats.first; i < scene.beats.first + scene.beats.count; ++i) {
      if (x_layout.is_followed(i)) return std::nullopt;
    }
    std::vector<Jump> all;
    for (const bool decides : {true, false}) {
      for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
        if ((x_scenario.options()[i].role == Role::decision) != decides || x_layout.is_idle(i)) continue;
        auto jump = of(i);
        if (!jump) return std::nullopt;
        all.push_back(std::move(*jump));
      }
    }
    return all;
  }

 private:
  std::optional<Jump> of(OptionIndex index) {
    const Option& option = x_scenario.options()[index];
    Jump jump;
    jump.option = index;
    jump.next = over_pages(x_scenario, leads_to(option, x_grid.scene()));
    const auto before = [](ConstPacked state) { return state; };
    const auto after = [&](ConstPacked state) { return take(index, state); };
    if (!ask(x_rules.not_taken(index), before, jump.conditions)) return std::nullopt;
    if (!ask(x_rules.guard(index), before, jump.conditions)) return std::nullopt;
    if (jump.next != scenario::the_end) {
      const Grid* const next = x_grid_of(jump.next);
      if (!next) return std::nullopt;
      jump.places.emplace(x_grid, [&](ConstPacked state) { return next->of(after(state)); });
      return jump;
    }
    for (scenario::EndingIndex i = 0; i + 1 < x_scenario.endings().size(); ++i) {
      const PackedCondition& guard = x_rules.guard_of_ending(i);
      if (guard.is_empty()) break;
      if (!ask(guard, after, jump.endings)) return std::nullopt;
    }
    return jump;
  }

  /// False if it cannot be looked up.
  template <class In>
  bool ask(const PackedCondition& condition, In in, std::vector<Question>& questions) const {
    if (condition.is_empty()) return true;
    if (!condition.is_looked_up()) return false;
    questions.emplace_back(condition, Sums(x_grid, [&](ConstPacked state) { return condition.number(in(state)); }));
    return true;
  }

  ConstPacked take(OptionIndex index, ConstPacked before) {
    std::ranges::copy(before, x_after.begin());
    x_rules.take(index, x_after);
    const Option& option = x_scenario.options()[index];
    if (option.role == Role::decision)
      x_rules.arrive(option.next, x_after, [](SceneIndex) {});
    else
      x_layout.project(x_grid.scene(), x_after);
    return x_after;
  }

  const Scenario& x_scenario;
  const PackedRules& x_rules;
  const Layout& x_layout;
  const Grid& x_grid;
  const GridOf& x_grid_of;
  std::vector<std::uint64_t> x_after;
};

}  // namespace

std::optional<std::vector<Jump>> jumps(const Scenario& scenario, const PackedRules& rules, const Layout& layout,
                                       const Grid& grid, const GridOf& grid_of) {
  return JumpMaker(scenario, rules, layout, grid, grid_of).all();
}

}  // namespace rollcall::prove
