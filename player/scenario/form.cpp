#include "player/scenario/form.h"

#include <algorithm>

namespace rollcall::scenario {

std::string form_of(const Scenario& scenario, std::string_view variant) {
  const auto variants = scenario.variants();
  const bool is_the_whole = std::any_of(variants.begin(), variants.end(), [&](const Variant& known) {
    return known.id == variant && !known.view && known.minutes == planned_minutes(scenario, {});
  });
  return is_the_whole ? std::string() : std::string(variant);
}

}  // namespace rollcall::scenario
