#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

using StateIndex = std::uint32_t;
using Packed = std::span<std::uint64_t>;
using ConstPacked = std::span<const std::uint64_t>;

/// Where the value of a variable lies in a packed state, as its distance from the least one.
struct Field {
  std::uint32_t word = 0;
  std::uint32_t shift = 0;
  std::uint64_t mask = 0;
  std::int32_t minimum = 0;
  std::int32_t last = 0;  ///< distance of the largest value

  std::int32_t in(ConstPacked packed) const { return static_cast<std::int32_t>(packed[word] >> shift & mask); }
  void put(std::int32_t distance, Packed packed) const {
    packed[word] = (packed[word] & ~(mask << shift)) | static_cast<std::uint64_t>(distance) << shift;
  }
};

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
  const Field& field(std::uint32_t variable) const { return x_fields[variable]; }
  bool is_alive(std::uint32_t variable, scenario::SceneIndex scene) const;
  void pack(scenario::SceneIndex scene, run::ConstValues values, Packed packed) const;
  void unpack(ConstPacked packed, run::Values values) const;
  /// Puts the state into that scene and forgets what is dead there.
  void project(scenario::SceneIndex scene, Packed packed) const;
  scenario::SceneIndex scene(ConstPacked packed) const {
    return static_cast<scenario::SceneIndex>(packed[0] & x_scene_mask);
  }
  /// True for a look or support move that changes nothing but its own memory, which nobody asks for: taking it leads
  /// back to the same state.
  bool is_idle(scenario::OptionIndex option) const { return x_idle[option]; }

 private:
  void find_idle(const scenario::Scenario& scenario, std::span<const scenario::Range> asked_at_the_end);
  void keep_alive(const scenario::Scenario& scenario, std::span<const scenario::Range> asked_at_the_end);
  void keep(std::uint32_t variable, Packed words) const;
  void keep_read(const scenario::Scenario& scenario, scenario::Range code, Packed words) const;
  void keep_asked(const scenario::Scenario& scenario, scenario::SceneIndex scene, Packed words) const;

  std::size_t x_words = 1;
  std::uint64_t x_scene_mask = 0;
  std::vector<Field> x_fields;
  std::vector<bool> x_idle;
  std::vector<std::uint64_t> x_keep;  ///< for each scene one mask of all words: what is alive there
};

}  // namespace rollcall::prove
