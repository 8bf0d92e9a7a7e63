#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "player/message.h"
#include "player/record/record.h"
#include "player/run/trace.h"
#include "player/scenario/scenario.h"
#include "player/seal/hash.h"

/// An attempt in three depths: what it begins with, what is known of it without its choices, and all of it.
namespace rollcall::progress {

/// What an attempt begins with. It stays with the exact pack.
struct AttemptPlan {
  std::int64_t learner = 0;
  std::string module;
  std::string variant;  ///< id; empty: the whole module
  scenario::Version version;
  seal::Digest pack{};
  std::string language;
  record::PathStep on_path;  ///< for the record
  record::Mode mode = record::Mode::practice;
  bool timed = false;  ///< decisions have a time limit
  std::uint64_t seed = 0;
};

/// A begun attempt without its choices and what follows from them: nothing of it is encrypted, so that many can be
/// looked at; but it is sealed with the PC's secret, so that what was changed by hand is told from what was saved.
struct AttemptSummary : AttemptPlan {
  std::int64_t id = 0;
  std::array<std::uint8_t, 16> registration{};
  std::int64_t started = 0;  ///< seconds since 1970 UTC
  bool ending_seen = false;  ///< all that followed the last choice was read
  bool scripted = false;     ///< a script made choices in it
  bool finished = false;
  bool abandoned = false;        ///< given up: never gone on with, never recorded
  bool choices_deleted = false;  ///< because the site keeps them only so long; what was recorded stays
  Message damage;                ///< why it cannot be gone on with or looked back on

  bool is_open() const { return !finished && !abandoned; }
  /// Whoever comes back goes on with it: it is open, or completed with the last choice and left before its ending was
  /// read.
  bool goes_on() const { return is_open() || (finished && !ending_seen && !choices_deleted); }
};

/// Where its learner stands in what follows the last choice; pages between decisions are steps of the trace instead.
/// How much there is to read and how long it takes tells what was chosen, so this is encrypted as choices are.
struct Bookmark {
  std::uint32_t pages_read = 0;  ///< of what followed the last choice: see learning::Attempt::page
  std::uint32_t time_used = 0;   ///< milliseconds that the decision which stands open has taken before
  std::uint32_t lines_read = 0;  ///< of what stands open, where its lines are shown one after another; else 0
};

/// All that is saved of an attempt. Where it is damaged, the trace ends before the damage.
struct AttemptRow : AttemptSummary, Bookmark {
  run::Trace trace;
};

}  // namespace rollcall::progress
