#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "player/run/shuffle.h"
#include "tests/authoring/prove/desk.h"

namespace rollcall::test {

/// A way to spoil a good module, or what lies beside it, as authors do by mistake.
struct Defect {
  std::string name;
  /// Of check, prove or the checks of translations: an alarm of one of these speaks of this defect. No other alarm
  /// counts.
  std::set<std::string> rules;
  /// Only what the defect is about is left on the desk. None if the module has nothing that can be spoilt so.
  std::function<std::optional<Desk>(const Desk& good, run::SplitMix& random)> put_into;
};

/// They expect modules that are written in blocks: one key of an option on each line.
const std::vector<Defect>& defects();

}  // namespace rollcall::test
