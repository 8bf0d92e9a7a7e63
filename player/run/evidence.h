#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/run/score.h"
#include "player/run/session.h"

/// What the decisions of an attempt were evidence of, finer than a record tells it. Like a score it follows from the
/// steps alone, and serves learning only.
namespace rollcall::run {

/// Some decisions, and what they earned.
struct Practice {
  Points points;
  std::uint32_t decisions = 0;
  bool operator==(const Practice&) const = default;
};

struct BehaviourPractice {
  std::uint32_t behaviour = 0;  ///< of Scenario::behaviours()
  Practice practice;
};

struct CompetencyPractice {
  std::string code;  ///< "C1"
  Practice practice;
  std::vector<BehaviourPractice> behaviours;  ///< in the order in which the path met them
};

/// The decisions of a path.
struct PathPractice {
  Practice all;
  std::vector<CompetencyPractice> competencies;  ///< by code, ascending; of decisions that practise none there is none
  std::vector<Step> critical_errors;             ///< in the order of the path
};

/// Also of a session that has not ended.
PathPractice practice_of(const Session& session);

}  // namespace rollcall::run
