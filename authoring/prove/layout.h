#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

using StateIndex = std::uint32_t;

/// How a state (a scene and the values of all variables in it) lies in 64-bit words: a field of bits for the scene and
/// for each variable, no field across two words. A variable that nothing can ask for any more from a scene on is dead
/// there and packed as its minimum: states that differ in nothing but the dead are one.
///
/// Alive in a scene is what a guard, an ending, or `once` can read in it or after it, and each shown variable that an
/// option there can still move, because what a learner sees moving depends on its value.
class Layout {
 public:
  /// What `asked_at_the_end` reads is alive until then, beside what play itself asks for.
  explicit Layout(const scenario::Scenario& scenario, std::span<const scenario::Range> asked_at_the_end = {});

  std::size_t words() const { return x_words; }
  void pack(scenario::SceneIndex scene, run::ConstValues values, std::span<std::uint64_t> packed) const;
  void unpack(std::span<const std::uint64_t> packed, run::Values values) const;
  scenario::SceneIndex scene(std::span<const std::uint64_t> packed) const {
    return static_cast<scenario::SceneIndex>(packed[0] & x_scene_mask);
  }
  /// True for a look or support move that changes nothing but its own memory, which nobody asks for: taking it leads
  /// back to the same state.
  bool is_idle(scenario::OptionIndex option) const { return x_idle[option]; }
  const std::vector<bool>& idle() const { return x_idle; }  ///< by option

 private:
  struct Field {
    std::uint32_t word = 0;
    std::uint32_t shift = 0;
    std::uint64_t mask = 0;
    std::int16_t minimum = 0;
  };

  void find_idle(const scenario::Scenario& scenario, std::span<const scenario::Range> asked_at_the_end);
  std::vector<std::vector<bool>> alive(const scenario::Scenario& scenario,
                                       std::span<const scenario::Range> asked_at_the_end) const;

  std::size_t x_words = 1;
  std::uint64_t x_scene_mask = 0;
  std::vector<Field> x_fields;
  std::vector<bool> x_idle;
  std::vector<std::uint64_t> x_keep;  ///< for each scene one mask of all words
};

}  // namespace rollcall::prove
