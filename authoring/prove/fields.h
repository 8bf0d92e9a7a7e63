#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

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

/// How a scene and the values of all variables lie in 64-bit words: a field of bits for the scene and for each
/// variable, no field across two words.
class Fields {
 public:
  explicit Fields(const scenario::Scenario& scenario);

  std::size_t words() const { return x_words; }
  std::size_t size() const { return x_fields.size(); }
  const Field& operator[](std::uint32_t variable) const { return x_fields[variable]; }
  std::uint64_t scene_mask() const { return x_scene_mask; }
  void pack(run::ConstValues values, Packed packed) const;
  void unpack(ConstPacked packed, run::Values values) const;

 private:
  std::size_t x_words = 1;
  std::uint64_t x_scene_mask = 0;
  std::vector<Field> x_fields;
};

}  // namespace rollcall::prove
