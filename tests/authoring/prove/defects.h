#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "player/run/shuffle.h"

namespace rollcall::test {

/// A way to spoil the source of a good module, as authors do by mistake.
struct Defect {
  std::string name;
  /// None if the module has nothing that can be spoilt so.
  std::function<std::optional<std::string>(const std::string& yaml, run::SplitMix& random)> put_into;
};

/// They expect modules that are written in blocks: one key of an option on each line.
const std::vector<Defect>& defects();

}  // namespace rollcall::test
