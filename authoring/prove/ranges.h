#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/fields.h"
#include "authoring/prove/possible.h"
#include "authoring/prove/regions.h"

namespace rollcall::prove {

/// Between which values each variable is in each scene, whatever is played: rather too far apart than too near. What is
/// always so in a scene decides conditions there.
class Ranges {
 public:
  Ranges(const scenario::Scenario& scenario, const Fields& fields, const std::vector<Region>& regions);

  /// False: no play comes to the scene, and nothing else may be asked of it.
  bool is_entered(scenario::SceneIndex scene) const { return x_entered[scene]; }
  /// While something is to be decided in the scene.
  May of(std::uint32_t variable, scenario::SceneIndex scene) const;
  /// The same, and after each of its options and what follows it, until the next scene is entered.
  May until_left(std::uint32_t variable, scenario::SceneIndex scene) const;
  /// Of every variable the least that `of` says.
  ConstPacked least(scenario::SceneIndex scene) const { return row(x_least, scene); }
  bool may_be_open(scenario::OptionIndex option, scenario::SceneIndex scene) const;
  bool must_be_open(scenario::OptionIndex option, scenario::SceneIndex scene) const;

 private:
  using Rows = std::vector<std::uint64_t>;
  /// Of every variable, for a moment.
  struct Both {
    std::vector<std::uint64_t> least, most;
  };

  ConstPacked row(const Rows& rows, scenario::SceneIndex scene) const {
    return ConstPacked(rows).subspan(scene * x_fields.words(), x_fields.words());
  }
  Packed row(Rows& rows, scenario::SceneIndex scene) const {
    return Packed(rows).subspan(scene * x_fields.words(), x_fields.words());
  }
  void begin();
  void settle(const Region& region);
  bool follow(scenario::SceneIndex scene);
  bool stay(scenario::SceneIndex scene);
  bool leave(scenario::SceneIndex scene, const scenario::Option& option);
  bool go_on(scenario::SceneIndex next);
  bool join(Packed least, Packed most) const;
  void apply(scenario::Range effects, Both& both) const;
  void remember(std::uint32_t flag, Both& both) const;
  May after(scenario::Range effects, std::uint32_t variable, May before) const;
  May guard(scenario::OptionIndex option, scenario::SceneIndex scene) const;

  const scenario::Scenario& x_scenario;
  const Fields& x_fields;
  std::vector<bool> x_entered;
  Rows x_least, x_most;                ///< of each scene
  std::vector<std::uint64_t> x_flags;  ///< the bits of all fields of one bit
  std::vector<Field> x_wide;           ///< the other fields
  bool x_gives_up = false;             ///< of a circle that goes on and on: what still changes may be anything
  Both x_now;
};

}  // namespace rollcall::prove
