#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "player/learning/attempt.h"
#include "player/learning/rehearsal.h"
#include "player/pack/module_file.h"
#include "player/record/record.h"
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
  record::Mode mode = record::Mode::practice;  ///< of the attempt, or of the one that is about to begin
  run::Timing timing = run::Timing::untimed;   ///< the same
  std::optional<Attempt> attempt;              ///< what is played
  std::optional<run::Session> review;          ///< what is looked back on; then there is no attempt
  std::optional<Rehearsal> rehearsal;          ///< of another way, after one of them has come to its end
  std::optional<record::SignedRecord> record;  ///< of a completed attempt, where it can be read

  /// What is recorded, or will be. Precondition: attempt or review.
  const run::Session& played() const { return attempt ? attempt->session() : *review; }
  /// What is told now: another way, while one is tried. Precondition: the same.
  const run::Session& session() const { return rehearsal ? rehearsal->session() : played(); }
  /// Choices can be made, and pages turned.
  bool is_played() const { return attempt || rehearsal; }
  /// Whether decisions have a clock now; where another way is tried, none has.
  run::Timing clock() const { return rehearsal ? run::Timing::untimed : timing; }
  /// The scene that is to be decided now; null while a passage is read, and before and after the play.
  const scenario::Scene* scene() const;
  /// Of session().passages(), how many have been turned over. The rest is still to be read.
  std::size_t passages_read() const;
  bool is_reading() const { return passages_read() < session().passages().size(); }

  /// These go on with what is told now. Precondition: is_played().
  void choose(scenario::OptionIndex option);
  void go_on();
  /// In front of this step of session().
  void go_back_to(std::size_t step);
  /// Precondition: is_reading().
  void turn_page();
  /// Of what stands open, where its lines are shown one after another. The same precondition.
  std::size_t lines_read() const { return rehearsal ? rehearsal->lines_read() : attempt->lines_read(); }
  void read_lines(std::size_t lines);
  /// The attempt has been completed and read to its end; now everything about it may be said.
  bool is_over() const { return review || (record && played().ended()); }
  /// Another way is tried from this step of what was played. Precondition: is_over().
  void rehearse(std::size_t step) { rehearsal.emplace(played(), step); }
  /// Once nothing is left to decide in the attempt: stores the completion record, the first time; returns it, every
  /// time.
  const record::SignedRecord& finish();
};

}  // namespace rollcall::learning
