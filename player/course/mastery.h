#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "player/course/calendar.h"
#include "player/message.h"
#include "player/run/evidence.h"
#include "player/run/interval.h"
#include "player/scenario/scenario.h"

/// What decisions of several modules show of a competency or a behaviour, over time. For learning only: who is not sure
/// says so, and nobody is told that he masters something after a few decisions.
namespace rollcall::course {

/// One finished attempt, as far as it is evidence.
struct Observation {
  struct Row {
    std::string code;  ///< of a competency or a behaviour: "C1", "1.1"
    run::Practice practice;
    bool critical = false;  ///< a critical error was made in it, or, where nobody knows in what, in the attempt
  };
  Date day;
  std::string module;
  std::string variant;
  std::vector<Row> rows;
};

/// Of a record alone: competencies, with the fewest decisions that their points can come from, and a critical error in
/// each of them if there was one in any. Nothing: it is no evidence of what one person decides at first, because
/// somebody went back in it, or a script took part.
std::optional<Observation> observation(const record::CompletionRecord& record);

/// Of a record and what was played: also behaviours, with every decision counted, and each critical error where it was
/// made. `path` is of `scenario`.
std::optional<Observation> observation(const record::CompletionRecord& record, const scenario::Scenario& scenario,
                                       const run::PathPractice& path);

enum class Claim : std::uint8_t {
  too_few,    ///< decisions: nothing is said
  not_shown,  ///< points are below the cut
  blocked,    ///< by a critical error, whatever the points are
  shown,
};

struct Mastery {
  std::string code;
  run::Practice practice;
  run::Interval interval;      ///< of the share of points
  std::uint32_t forms = 0;     ///< of modules, each counted once
  std::uint32_t critical = 0;  ///< forms with a critical error
  Date first, last;
  Claim claim = Claim::too_few;
};

inline constexpr std::uint32_t mastery_cut = 80;  ///< percent of the points

/// By code, ascending. Each form of a module (its id and variant) counts once, as it was played last: who plays the
/// same case ten times has not decided ten times as much, and a critical error blocks until that case was played
/// without. Observations may be in any order; of one day the later in the list is the later one.
std::vector<Mastery> mastery(std::span<const Observation> observations, std::uint32_t cut = mastery_cut);

/// "12 decisions so far. Nothing is said of fewer than 24."
Message sentence(const Mastery& mastery);

}  // namespace rollcall::course
