#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// States that lead to each other, with what every step between them gains.
class Roundabout {
 public:
  struct Step {
    std::uint32_t state = 0;  ///< to which it leads, or, looked at backwards, from which it comes
    std::int32_t gain = 0;
    bool critical = false;
  };
  using Steps = std::span<const Step>;

  /// `steps[i]` and those after it up to `first[i + 1]` are those of state i.
  Roundabout(std::vector<std::uint32_t> first, std::vector<Step> steps);

  std::uint32_t size() const { return static_cast<std::uint32_t>(x_first.size() - 1); }
  Steps from(std::uint32_t state) const { return of(x_first, x_steps, state); }
  Steps to(std::uint32_t state) const { return of(x_first_back, x_back, state); }

 private:
  static Steps of(const std::vector<std::uint32_t>& first, const std::vector<Step>& steps, std::uint32_t state) {
    return Steps(steps).subspan(first[state], first[state + 1] - first[state]);
  }

  std::vector<std::uint32_t> x_first, x_first_back;
  std::vector<Step> x_steps, x_back;
};

/// Which steps may be taken, and whether what they gain is wanted or feared.
struct Walking {
  bool cleanly = false;  ///< no critical step
  std::int32_t sign = 1;
};

/// For each state the most that can be gained on a way out: by steps between the states, and then what `out` says of
/// the state that is left. `Margins::no_way` where there is none, `Margins::endless` where going round gains without
/// end.
std::vector<std::int32_t> longest_ways(const Roundabout& roundabout, const Walking& how,
                                       const std::vector<std::int32_t>& out, Watch& watch);

/// A sum of gains that keeps `no_way`, and stays within what is endless.
std::int32_t plus(std::int32_t rest, std::int32_t gain);

}  // namespace rollcall::prove
