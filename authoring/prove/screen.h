#pragma once
#include <cstdint>
#include <vector>

#include "player/run/state.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// The variables that a learner sees while he decides. Refers to the scenario, which must live as long.
class Screen {
 public:
  explicit Screen(const scenario::Scenario& scenario);

  bool is_empty() const { return x_shown.empty(); }

  /// How much better all of them together stand after than before.
  std::int32_t gain(run::ConstValues before, run::ConstValues after) const;
  /// The same right after the effects of an option; what it leads to later on is left aside.
  std::int32_t gain_of(const scenario::Option& option, run::ConstValues before) const;

 private:
  const scenario::Scenario* x_scenario;
  std::vector<std::uint32_t> x_shown;
};

}  // namespace rollcall::prove
