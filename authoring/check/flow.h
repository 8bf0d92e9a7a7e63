#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "authoring/check/check.h"

namespace rollcall::check {

/// Where options lead, conditions aside.
class Flow {
 public:
  static constexpr std::size_t past_the_end = static_cast<std::size_t>(-1);

  explicit Flow(const Module& module);

  /// A scene, `past_the_end`, or nothing if the name is unknown.
  std::optional<std::size_t> target(std::size_t scene, const source::Option& option) const;

  /// One can come to scene `to` after an option of scene `from`, at once or later.
  bool reaches(std::size_t from, std::size_t to) const { return x_reaches[from][to]; }
  /// The same after this very option.
  bool reaches(std::size_t from, const source::Option& option, std::size_t to) const;

  /// One can come to this scene from the first one; true for the first.
  bool is_reached(std::size_t scene) const { return scene == 0 || x_reaches[0][scene]; }

 private:
  const Module* x_module;
  std::vector<std::vector<bool>> x_reaches;
};

}  // namespace rollcall::check
