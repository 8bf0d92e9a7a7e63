#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "authoring/prove/ranges.h"
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// The largest visible gain of the open decisions of each quality.
class Gains {
 public:
  void add(std::uint8_t quality, std::int32_t gain) { x_gains[quality] = std::max(x_gains[quality], gain); }
  bool has_weaker() const {
    return std::any_of(x_gains.begin(), x_gains.begin() + best(), [](std::int32_t gain) { return gain != nothing; });
  }
  /// Some weaker decision looks at least as good as the best. Precondition: there is a weaker one.
  bool tempt() const {
    return *std::max_element(x_gains.begin(), x_gains.begin() + best()) >= x_gains[static_cast<std::size_t>(best())];
  }

 private:
  static constexpr std::int32_t nothing = std::numeric_limits<std::int32_t>::min();

  int best() const {
    int quality = 3;
    while (quality > 0 && x_gains[static_cast<std::size_t>(quality)] == nothing) --quality;
    return quality;
  }

  std::array<std::int32_t, 4> x_gains{nothing, nothing, nothing, nothing};
};

/// Whether a weaker decision tempts in the states of a scene in which one is open.
struct Temptation {
  bool in_some = false;  ///< it may do so in one
  bool not_in_all = false;
};

/// For each scene, with all values that may be there: what is false is so in no state that can be reached.
std::vector<Temptation> temptations(const scenario::Scenario& scenario);

struct StartLures {
  std::uint32_t decisions = 0;                 ///< scenes with a weaker decision, whether or not play gets there
  std::vector<scenario::SceneIndex> tempting;  ///< of these
};

/// In how many scenes some weaker decision, right after it, moves the shown variables at least as well as the best one
/// does, all of them taken as open and with the values of the start; drawn values at their lowest.
StartLures lures_at_start(const scenario::Scenario& scenario);

}  // namespace rollcall::prove
