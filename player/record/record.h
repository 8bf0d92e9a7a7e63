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

enum class Mode : std::uint8_t { learning, assessment };

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
  Mode mode = Mode::learning;
  /// Decisions had a time limit. Kept because points under a clock cannot be compared with points without one; never
  /// a merit or a fault of the learner, so no certificate shows it.
  bool timed = false;
  std::int64_t started = 0;  ///< seconds since 1970 UTC, by the clock of the PC
  std::int64_t finished = 0;
  std::uint32_t active_seconds = 0;  ///< summed over the decisions, pauses excluded
  std::string ending;                ///< id
  bool passed = false;
  run::Points points;
  std::vector<run::Evidence> competencies;
  std::uint32_t critical_errors = 0;
  run::Signals signals;
  bool operator==(const CompletionRecord&) const = default;
};

}  // namespace rollcall::record
