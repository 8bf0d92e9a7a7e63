#pragma once
#include <cstddef>
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
  bool passed = false;
  std::uint32_t percent() const { return points.percent(); }
};

/// How far points stand above a pass mark, in hundredths of a point; below it the number is negative. Counted in whole
/// points, so that a rounded percentage never lets an attempt pass.
constexpr std::int64_t margin(const Points& points, std::uint32_t pass_mark) {
  return std::int64_t{points.earned} * 100 - std::int64_t{pass_mark} * points.possible;
}

/// The rule of passing: the ending passes, the pass mark is reached, and nothing of what was taken is a critical error.
bool passes(const scenario::Scenario& scenario, const scenario::Ending& ending, const Points& points,
            std::size_t critical_errors);

/// Precondition: session.ended().
Score score(const Session& session);

}  // namespace rollcall::run
