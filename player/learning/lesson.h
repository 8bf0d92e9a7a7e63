#pragma once
#include <optional>
#include <string>
#include <utility>

#include "player/learning/attempt.h"
#include "player/pack/module_file.h"
#include "player/record/signed_record.h"
#include "player/run/session.h"
#include "player/run/timing.h"

namespace rollcall::learning {

/// A module that lies open before a learner: to be begun, while it is played, or when a completed attempt is looked
/// back on. Never moved, because attempt and review point into the module.
struct Lesson {
  Lesson(pack::Module opened, std::string chosen) : module(std::move(opened)), variant(std::move(chosen)) {}
  Lesson(const Lesson&) = delete;
  Lesson& operator=(const Lesson&) = delete;

  pack::Module module;
  std::string variant;                         ///< its one name (scenario/form.h); empty: the whole module
  std::string asked_language;                  ///< that the learner chose for it; empty: none
  run::Timing timing = run::Timing::untimed;   ///< of the attempt, or of the one that is about to begin
  std::optional<Attempt> attempt;              ///< what is played
  std::optional<run::Session> review;          ///< what is looked back on; then there is no attempt
  std::optional<record::SignedRecord> record;  ///< of a completed attempt, where it can be read

  /// Precondition: attempt or review.
  const run::Session& session() const { return attempt ? attempt->session() : *review; }
  /// The scene that is to be decided now; null while a passage is read, and before and after the play.
  const scenario::Scene* scene() const;
  /// The attempt has been completed and read to its end; now everything about it may be said.
  bool is_over() const { return review || (record && session().ended()); }
  /// Once nothing is left to decide in the attempt: stores the completion record, the first time; returns it, every
  /// time.
  const record::SignedRecord& finish();
};

}  // namespace rollcall::learning
