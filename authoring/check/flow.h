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
  bool reaches(std::size_t from, std::size_t to) const { return reached_from(from)[to]; }
  /// The same after this very option.
  bool reaches(std::size_t from, const source::Option& option, std::size_t to) const;

  /// One can come to this scene from the first one; true for the first.
  bool is_reached(std::size_t scene) const { return scene == 0 || reaches(0, scene); }

 private:
  /// By scene. Found out when it is first asked for: a long module has millions of pairs, and few of them matter.
  const std::vector<bool>& reached_from(std::size_t from) const;

  const Module* x_module;
  std::vector<std::vector<std::size_t>> x_next;      ///< the scenes that options of each scene lead to
  mutable std::vector<std::vector<bool>> x_reached;  ///< from each scene; empty until somebody asks
};

}  // namespace rollcall::check
