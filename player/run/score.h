#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/run/session.h"

/// What an attempt shows, computed from its steps alone, so that anybody with the pack and the trace comes to the same
/// result. Scores serve learning and completion only.
namespace rollcall::run {

struct Points {
  std::uint32_t earned = 0;
  std::uint32_t possible = 0;  ///< the quality points of the best option that stood open
  /// 0-100, rounded down, so that what is shown reaches a pass mark only if the points do; 100 when nothing could be
  /// earned.
  std::uint32_t percent() const;
  bool operator==(const Points&) const = default;
};

/// One behaviour ("1.1") or competency ("C1") and the points of the decisions in which it was practised.
struct Evidence {
  std::string code;
  Points points;
  bool operator==(const Evidence&) const = default;
};

struct Signals {
  std::uint32_t hits = 0, misses = 0, false_alarms = 0, correct_rejections = 0;
  bool operator==(const Signals&) const = default;
};

struct Score {
  Points points;
  std::vector<Evidence> competencies;        ///< by code, ascending
  std::vector<std::string> critical_errors;  ///< "scene.option", in the order of the path
  Signals signals;
  bool passed = false;  ///< the ending passes, the pass mark is reached, and there is no critical error
  std::uint32_t percent() const { return points.percent(); }
};

/// Precondition: session.ended().
Score score(const Session& session);

}  // namespace rollcall::run
