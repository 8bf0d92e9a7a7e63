#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "player/run/score.h"
#include "player/scenario/scenario.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"

namespace rollcall::record {

/// In practice a learner may go back to a decision and take it another way; in an assessment nobody can.
enum class Mode : std::uint8_t { practice, assessment };

/// What speaks against the dates of a record, noticed when it was made: the first of these that is so. See marks.h.
enum class DateDoubt : std::uint8_t {
  none,
  before_start,      ///< finished before it was begun
  before_last,       ///< finished before the record before it
  before_rollcall,   ///< finished before there was any Rollcall
  year_after_start,  ///< finished more than a year after it was begun
  year_after_last,   ///< finished more than a year after the record before it
};

/// Which step of a path it was, and by which rule it counts from then on. All of it is empty outside of any path.
struct PathStep {
  std::string path;           ///< id
  scenario::Version version;  ///< of the path
  std::string step;           ///< id
  /// The rule as that version of the path spells it, because later ones may spell it otherwise; empty: it counts for
  /// ever.
  std::string rule;
  bool operator==(const PathStep&) const = default;
};

/// That somebody finished a module, and how. One record, many faces: xAPI, CSV, PDF, QR code. It names the learner by
/// staff number only and holds no decision; the decisions stay in the learner database. For learning and completion
/// only, never for discipline or suitability.
struct CompletionRecord {
  std::array<std::uint8_t, 16> registration{};  ///< of the attempt; every face derives its ids from it
  std::uint64_t sequence = 0;                   ///< per site, from 1, without gaps
  std::string staff_number;
  std::string module;   ///< id
  std::string variant;  ///< id of the form that was played; empty: the whole module
  scenario::Version version;
  seal::Digest pack{};  ///< pack::Identity::digest
  std::string language;
  PathStep on_path;
  Mode mode = Mode::practice;
  /// In practice, how often somebody went back. What counts is the path that stood in the end.
  std::uint32_t times_gone_back = 0;
  /// Decisions had a time limit. Kept because points under a clock cannot be compared with points without one; never
  /// a merit or a fault of the learner, so no certificate shows it.
  bool timed = false;
  std::int64_t started = 0;  ///< seconds since 1970 UTC, by the clock of the PC
  std::int64_t finished = 0;
  /// Of the clock on the wall from UTC, in minutes, when it was finished: every face shows dates by it, so that all of
  /// them name the same day, wherever they are made and read.
  std::int16_t offset = 0;
  DateDoubt doubt = DateDoubt::none;
  bool scripted = false;             ///< a script made choices in it, and not only a person
  std::uint32_t active_seconds = 0;  ///< summed over the decisions, also those taken back; pauses excluded
  std::string ending;                ///< id
  bool passed = false;
  run::Points points;
  std::vector<run::Evidence> competencies;
  std::uint32_t critical_errors = 0;
  run::Signals signals;
  bool operator==(const CompletionRecord&) const = default;
};

}  // namespace rollcall::record
