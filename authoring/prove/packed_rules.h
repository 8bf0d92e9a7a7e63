#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "authoring/prove/layout.h"
#include "authoring/prove/packed_condition.h"

namespace rollcall::prove {

/// The rules of play (run/state.h) on packed states, without unpacking them. What is dead is never asked for; what is
/// done to it is undone by Layout::project. Refers to the scenario, which must live as long.
class PackedRules {
 public:
  PackedRules(const scenario::Scenario& scenario, const Layout& layout);

  bool is_open(scenario::OptionIndex option, ConstPacked packed) const {
    return not_taken(option).holds(packed) && guard(option).holds(packed);
  }
  /// It is open where both hold.
  const PackedCondition& not_taken(scenario::OptionIndex option) const { return x_options[option].not_taken; }
  const PackedCondition& guard(scenario::OptionIndex option) const { return x_options[option].guard; }
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
  /// The ending is the first whose condition holds, and the last if none before does.
  const PackedCondition& guard_of_ending(scenario::EndingIndex ending) const { return x_endings[ending]; }
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
    PackedCondition guard, not_taken;
    Effects effects;
    Field taken;
    bool remembered = false;
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
