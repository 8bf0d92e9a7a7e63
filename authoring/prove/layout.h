#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/cuts.h"
#include "authoring/prove/fields.h"

namespace rollcall::prove {

using StateIndex = std::uint32_t;

/// How a state (a scene and the values of all variables in it) is packed: all states of a scene that nobody can tell
/// apart there or later (cuts.h) are packed alike. A variable that is not asked for any more is dead.
///
/// Asked in a scene is what a condition of its options, or of a later entry that changes something, reads there or
/// after it, what `once` reads, and what the endings read.
class Layout {
 public:
  explicit Layout(const scenario::Scenario& scenario, const Asking& asking = {});

  std::size_t words() const { return x_fields.words(); }
  const Field& field(std::uint32_t variable) const { return x_fields[variable]; }
  std::size_t variables() const { return x_fields.size(); }
  bool is_alive(std::uint32_t variable, scenario::SceneIndex scene) const;
  /// What states have of it in a scene: distances from its least value, ascending. Precondition: it is alive there.
  std::vector<std::int32_t> values(std::uint32_t variable, scenario::SceneIndex scene) const;
  void pack(scenario::SceneIndex scene, run::ConstValues values, Packed packed) const;
  /// Values that cannot be told from those that were packed.
  void unpack(ConstPacked packed, run::Values values) const { x_fields.unpack(packed, values); }
  /// Puts the state into that scene, and makes one of what cannot be told apart there.
  void project(scenario::SceneIndex scene, Packed packed) const;
  scenario::SceneIndex scene(ConstPacked packed) const {
    return static_cast<scenario::SceneIndex>(packed[0] & x_fields.scene_mask());
  }
  /// True for a look or support move that changes nothing but its own memory, which nobody asks for: taking it leads
  /// back to the same state.
  bool is_idle(scenario::OptionIndex option) const { return x_idle[option]; }
  /// False for a later entry that changes nothing, and of which nobody asks whether it is told.
  bool is_followed(scenario::BeatIndex beat) const { return x_followed[beat]; }

 private:
  /// A variable some of whose values cannot be told apart in a scene: what each is packed as.
  struct Grouped {
    Field field;
    std::size_t first = 0;  ///< of x_groups
  };

  void find_idle(const scenario::Scenario& scenario, const Asking& asking);
  void find_followed(const scenario::Scenario& scenario, const Asking& asking);
  void keep(const scenario::Scenario& scenario, const Ranges& ranges, const Cuts& cuts);
  void keep(std::uint32_t variable, scenario::SceneIndex scene, const Ranges& ranges, const Cuts& cuts);

  Fields x_fields;
  std::vector<bool> x_idle, x_followed;
  std::vector<std::uint64_t> x_keep;   ///< for each scene one mask of all words: what is alive there
  std::vector<std::uint64_t> x_dead;   ///< the same: values that the others may have
  std::vector<std::uint32_t> x_first;  ///< of x_grouped, for each scene, and one more
  std::vector<Grouped> x_grouped;
  std::vector<std::uint16_t> x_groups;
};

}  // namespace rollcall::prove
