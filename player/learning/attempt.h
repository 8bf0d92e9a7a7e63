#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "player/progress/store.h"
#include "player/run/session.h"

namespace rollcall::learning {

/// A session whose every choice is on the disk before the learner sees it accepted: what the terminal and the window
/// both play. The scenario, the store and the clock must outlive it.
class Attempt {
 public:
  static Attempt begin(progress::Store& store, const os::Clock& clock, const scenario::Scenario& scenario,
                       const progress::AttemptPlan& plan);
  /// Continues where it was left. Throws run::NotPossible if the trace does not fit the scenario. Precondition: the
  /// trace could be read whole.
  static Attempt resume(progress::Store& store, const os::Clock& clock, const scenario::Scenario& scenario,
                        const progress::AttemptRow& saved);

  const run::Session& session() const { return x_session; }
  const progress::AttemptSummary& saved() const { return x_saved; }

  /// Stores the choice, then makes it. The time since the scene was shown, at most `run::longest_choice`, goes into the
  /// trace.
  void choose(scenario::OptionIndex option);

  /// In practice, and before the last decision is taken.
  bool can_go_back() const { return x_saved.mode == record::Mode::practice && !x_saved.finished; }
  /// Stores that the learner went back, and is then in front of this step of session(). Throws Error in an assessment
  /// and once it is finished, and run::NotPossible where there is no such step.
  void go_back_to(std::size_t step);

  /// Stores that the page was read, then goes on from it. Throws run::NotPossible where there is no page.
  void go_on();

  /// Which of session().passages() the learner is reading; equal to their number when the scene (or the ending) is
  /// shown.
  std::uint32_t page() const { return x_bookmark.pages_read; }
  bool is_reading() const { return page() < session().passages().size(); }
  /// To the next passage or the scene; stored. Precondition: is_reading().
  void turn_page();
  /// How many lines of what stands open have been shown, where they are shown one after another; else 0.
  std::uint32_t lines_read() const { return x_bookmark.lines_read; }
  /// Stored: whoever comes back stands on the very line.
  void read_lines(std::uint32_t lines);
  /// Milliseconds since the scene was shown, in this sitting and those before.
  std::uint64_t time_used() const { return x_resting_since.value_or(x_clock->steady_milliseconds()) - x_shown_at; }
  /// No time passes for the learner until the scene is gone on with: something else lies over it.
  void rest();
  void go_on_counting();
  /// The scene stands on the screen from now on: what it took to get there is not the learner's.
  void show_scene();
  /// Stored: whoever comes back to the scene has the time that was left.
  void keep_time();
  /// The ending stands on the screen; stored.
  void see_ending();
  /// A script makes choices from now on; stored, and its record will say so.
  void set_scripted();
  /// In which the texts are shown from now on; stored.
  void set_language(const std::string& language);

  /// Once nothing is left to decide: makes and stores the completion record, the first time; returns it, every time.
  /// Whoever has taken the last decision has completed the module, whatever they read of what follows.
  const record::SignedRecord& finish();

 private:
  Attempt(progress::Store& store, const os::Clock& clock, run::Session session, progress::AttemptSummary saved,
          progress::Bookmark bookmark);

  /// What is done next in the session is on the disk.
  void save(const run::Choice& step);

  progress::Store* x_store;
  const os::Clock* x_clock;
  run::Session x_session;
  progress::AttemptSummary x_saved;
  progress::Bookmark x_bookmark;
  std::uint64_t x_shown_at = 0;
  std::optional<std::uint64_t> x_resting_since;
  std::optional<record::SignedRecord> x_record;
};

}  // namespace rollcall::learning
