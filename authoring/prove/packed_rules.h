#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "authoring/prove/layout.h"

namespace rollcall::prove {

/// A condition over packed states. Where few states of its variables can be told apart, it is asked of each of them
/// once and then looked up.
class PackedCondition {
 public:
  PackedCondition(const scenario::Scenario& scenario, const Layout& layout, scenario::Range code);

  bool holds(ConstPacked packed) const {
    if (x_is_empty) return true;
    if (x_table.empty()) return evaluate(packed);
    std::size_t at = 0;
    for (const Asked& asked : x_asked) at += static_cast<std::size_t>(asked.field.in(packed)) * asked.stride;
    return x_table[at] != 0;
  }

 private:
  struct Asked {
    Field field;
    std::size_t stride = 0;
  };

  bool evaluate(ConstPacked packed) const;
  void make_table();

  bool x_is_empty = true;
  std::vector<Asked> x_asked;
  std::vector<scenario::Instruction> x_code;  ///< its variables are numbers of x_asked
  mutable std::vector<std::int16_t> x_values;
  std::vector<std::uint8_t> x_table;
};

/// The rules of play (run/state.h) on packed states, without unpacking them. What is dead is never asked for; what is
/// done to it is undone by Layout::project. Refers to the scenario, which must live as long.
class PackedRules {
 public:
  PackedRules(const scenario::Scenario& scenario, const Layout& layout);

  bool is_open(scenario::OptionIndex option, ConstPacked packed) const {
    const Option& one = x_options[option];
    return (!one.once || one.taken.in(packed) == 0) && one.guard.holds(packed);
  }
  /// Effects of an option, and the memory that it was taken.
  void take(scenario::OptionIndex option, Packed packed) const {
    const Option& one = x_options[option];
    apply(one.effects, packed);
    if (one.remembered) one.taken.put(1, packed);
  }
  /// The beats that follow a decision in this scene, but for those that the layout leaves aside; `report(index)` is
  /// called for each after its effects.
  template <class Report>
  void follow(scenario::SceneIndex scene, Packed packed, Report report) const {
    const scenario::Range beats = x_scenario->scenes()[scene].beats;
    for (scenario::BeatIndex i = beats.first; i < beats.first + beats.count; ++i) {
      if (!x_layout->is_followed(i) || !x_beats[i].guard.holds(packed)) continue;
      apply(x_beats[i].effects, packed);
      report(i);
    }
  }
  /// Enters the scene, or what it leads to if it is a page, and so on, and forgets what is dead there: the scene in
  /// which something is to be decided, or `the_end`. `report(scene)` is called for each that was entered.
  template <class Report>
  scenario::SceneIndex arrive(scenario::SceneIndex next, Packed packed, Report report) const {
    while (next != scenario::the_end) {
      enter(next, packed);
      report(next);
      const scenario::Scene& scene = x_scenario->scenes()[next];
      if (!scene.is_page()) break;
      next = scene.next;
    }
    return next;
  }
  /// Enters this scene, and forgets what is dead there.
  void enter(scenario::SceneIndex scene, Packed packed) const;
  scenario::EndingIndex ending(ConstPacked packed) const;
  /// How much better all shown variables together stand after the option than before.
  std::int32_t gain(scenario::OptionIndex option, ConstPacked before, ConstPacked after) const;

 private:
  struct Effect {
    Field field;
    bool sets = false;
    std::int32_t amount = 0;
  };
  using Effects = std::vector<Effect>;
  struct Shown {
    Field field;
    std::int32_t sign = 1;
  };
  struct Option {
    PackedCondition guard;
    Effects effects;
    Field taken;
    bool once = false, remembered = false;
    std::vector<Shown> shown;
  };
  struct Beat {
    PackedCondition guard;
    Effects effects;
  };

  Effects packed(scenario::Range effects) const;
  std::vector<Shown> shown(scenario::Range effects) const;
  static void apply(const Effects& effects, Packed packed) {
    for (const Effect& effect : effects) {
      const std::int32_t base = effect.sets ? 0 : effect.field.in(packed);
      effect.field.put(std::clamp(base + effect.amount, 0, effect.field.last), packed);
    }
  }

  const scenario::Scenario* x_scenario;
  const Layout* x_layout;
  std::vector<Option> x_options;
  std::vector<Beat> x_beats;
  std::vector<PackedCondition> x_endings;
};

}  // namespace rollcall::prove
