#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "authoring/prove/policy.h"
#include "authoring/prove/watch.h"
#include "player/run/session.h"

/// Playing with the learner's own session: samples of what `prove` says of the same learner.
namespace rollcall::prove {

struct WalkConfig {
  std::uint64_t walks = 1000;
  std::uint64_t seed = 1;  ///< walk i plays with seed + i
  Learner learner;
  std::uint64_t most_steps = std::numeric_limits<std::uint64_t>::max();  ///< of all walks together
  survey::Advice advice = {};
};

struct Walks {
  std::uint64_t walked = 0;            ///< fewer than were asked for if the steps are used up
  std::vector<std::uint64_t> endings;  ///< how many walks ended so
  std::uint64_t nowhere = 0;           ///< went round in a circle, or had not ended after `longest_walk` choices
  std::optional<std::uint64_t> first_nowhere = {};  ///< the seed of the first of these
  std::uint64_t passed = 0;
  std::uint32_t lowest_percent = 100, highest_percent = 0;  ///< of those that ended
  std::vector<std::uint64_t> scenes, options, beats;        ///< in how many walks each was met or taken
};

inline constexpr std::size_t longest_walk = 10'000;

Walks walk(const scenario::Scenario& scenario, const WalkConfig& config, Watch& watch);

/// One of them: it has ended, or goes round in a circle, or is too long.
run::Session walk_once(const scenario::Scenario& scenario, const Follower& follower, std::uint64_t seed, Watch& watch);

/// "scene.option".
std::string full_name(const scenario::Scenario& scenario, scenario::OptionIndex option);

}  // namespace rollcall::prove
