#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "authoring/prove/goal.h"
#include "authoring/prove/layout.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// What can be reached in a module that is too large to look at every state: shown by a play, or refuted by a sketch
/// that can do more than play can (sketch.h). Both are exact; what neither settles is said to be open.
class Reachability {
 public:
  enum class Verdict : std::uint8_t { reached, never, open };

  Reachability(const scenario::Scenario& scenario, const Layout& layout, const std::function<bool()>& out_of_time,
               Watch& watch);

  Verdict of(Goal::Kind kind, std::uint32_t index) const { return x_verdicts[static_cast<std::size_t>(kind)][index]; }
  std::uint32_t count(Goal::Kind kind, Verdict verdict) const;
  const std::vector<Region>& regions() const { return x_regions; }
  const DeadEnds& dead_ends() const { return x_dead_ends; }
  /// A way to an ending, to a scene in which nothing but critical errors is open, or to a dead end. Precondition: it is
  /// reached.
  const Path& way_to(Goal::Kind kind, std::uint32_t index) const { return x_ways.at({kind, index}); }

 private:
  std::vector<Region> x_regions;
  DeadEnds x_dead_ends;
  std::vector<std::vector<Verdict>> x_verdicts;  ///< by kind
  std::map<std::pair<Goal::Kind, std::uint32_t>, Path> x_ways;
};

}  // namespace rollcall::prove
