#pragma once
#include <cstdint>
#include <optional>

#include "player/progress/store.h"
#include "player/run/session.h"

namespace rollcall::progress {

/// A session whose every choice is on the disk before the learner sees it accepted: what the terminal and the window
/// both play. The scenario and the store must outlive it.
class Attempt {
 public:
  static Attempt begin(Store& store, const os::Clock& clock, const scenario::Scenario& scenario,
                       const AttemptPlan& plan);
  /// Continues where it was left. Throws run::NotPossible if the trace does not fit the scenario, and
  /// Damaged if it could not be read whole.
  static Attempt resume(Store& store, const os::Clock& clock, const scenario::Scenario& scenario,
                        const AttemptRow& saved);

  const run::Session& session() const { return x_session; }
  const AttemptSummary& saved() const { return x_saved; }

  /// Stores the choice, then makes it. The time since the scene was shown, at most `run::longest_choice`, goes into the
  /// trace.
  void choose(scenario::OptionIndex option);

  /// Which of session().passages() the learner is reading; equal to their number when the scene (or the ending) is
  /// shown.
  std::uint32_t page() const { return x_saved.pages_read; }
  /// To the next passage or the scene; stored. Precondition: page() < session().passages().size().
  void turn_page();

  /// Once the session has ended: makes and stores the completion record, the first time; returns it, every time.
  const record::CompletionRecord& finish();

 private:
  Attempt(Store& store, const os::Clock& clock, run::Session session, AttemptSummary saved);

  Store* x_store;
  const os::Clock* x_clock;
  run::Session x_session;
  AttemptSummary x_saved;
  std::uint64_t x_shown_at = 0;
  std::optional<record::CompletionRecord> x_record;
};

}  // namespace rollcall::progress
