#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "authoring/prove/policy.h"

/// Playing at random with the learner's own session: samples, not proof.
namespace rollcall::prove {

struct WalkConfig {
  std::uint64_t walks = 1000;
  std::uint64_t seed = 1;  ///< walk i plays with seed + i
  Policy policy = Policy::random;
  bool opens_looks_and_support = false;  ///< each that stands open, half of the time, before a decision
};

struct Walks {
  std::vector<std::uint64_t> endings;  ///< how many walks ended so
  std::uint64_t nowhere = 0;           ///< had not ended after `longest_walk` steps
  std::uint64_t passed = 0;
  std::uint32_t lowest_percent = 100, highest_percent = 0;  ///< of those that ended
  std::vector<std::uint64_t> scenes, options, beats;        ///< in how many walks each was met or taken
};

inline constexpr std::size_t longest_walk = 10'000;

Walks walk(const scenario::Scenario& scenario, const WalkConfig& config);

/// "scene.option".
std::string full_name(const scenario::Scenario& scenario, scenario::OptionIndex option);

}  // namespace rollcall::prove
