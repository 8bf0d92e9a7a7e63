#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"
#include "player/run/trace.h"
#include "player/scenario/scenario.h"

/// Playing a scenario, as pure steps: (scenario, trace so far) -> what is shown now and which options stand open. No
/// clock, no file, no window, no random source of its own; two sessions with the same scenario, seed and trace are
/// equal.
namespace rollcall::run {

/// What the learner reads between a decision and the next one.
struct Passage {
  enum class Kind : std::uint8_t { consequence, beat };
  Kind kind = Kind::consequence;
  std::uint32_t index = 0;  ///< of Scenario::options() for a consequence, of Scenario::beats() for a beat
};

/// One decision of the path, with what it led to. Inquiries and support moves are steps too, and so is going on from a
/// page, which nothing counts.
struct Step {
  scenario::SceneIndex scene = 0;
  scenario::OptionIndex option = 0;        ///< of Scenario::options(); `none` for a page
  std::uint32_t milliseconds = 0;          ///< from the scene being shown to the choice
  std::uint8_t best_quality = 0;           ///< of the decisions that stood open
  std::vector<scenario::BeatIndex> beats;  ///< that followed, of Scenario::beats()

  bool is_page() const { return option == scenario::none; }
};

/// Thrown by `choose` for an option that is not open, by `go_on` where a choice is due, and by `replay` for a trace
/// that does not fit the scenario.
class NotPossible : public Error {
 public:
  using Error::Error;
};

/// Where play begins.
struct Beginning {
  scenario::SceneIndex scene = 0;
  std::vector<std::int16_t> values;  ///< of all variables, each inside its range
};

/// As the scenario says: its first scene, the starts of its variables, drawn by the seed where they are randomized.
Beginning beginning_of(const scenario::Scenario& scenario, std::uint64_t seed);

class Session {
 public:
  /// `scenario` must outlive the session. `seed` decides the order in which options are shown and
  /// the starts of randomized variables, nothing else.
  Session(const scenario::Scenario& scenario, std::uint64_t seed);
  /// Begins elsewhere, as whoever writes the scenario wants to see it; nothing of what came before is remembered.
  Session(const scenario::Scenario& scenario, std::uint64_t seed, Beginning beginning);

  /// The same play, before its first step.
  Session at_the_beginning() const { return Session(*x_scenario, x_seed, x_beginning); }
  /// Makes the step that a session of the same play made from here.
  void repeat(const Step& step);

  bool ended() const { return x_ending != scenario::none; }
  /// Precondition: not ended.
  scenario::SceneIndex scene_index() const { return x_scene; }
  const scenario::Scene& scene() const { return x_scenario->scenes()[x_scene]; }
  /// Precondition: ended.
  const scenario::Ending& ending() const { return x_scenario->endings()[x_ending]; }
  scenario::EndingIndex ending_index() const { return x_ending; }

  /// The options that stand open now, as indices into Scenario::options(): decisions in the order of this seed, then
  /// inquiries, then support. Empty on a page and once ended. Valid until the next step.
  std::span<const scenario::OptionIndex> open() const { return x_open; }

  /// What followed the last decision: its consequence (when it has lines or a reason), then its beats. Empty at the
  /// start and after a page.
  std::span<const Passage> passages() const { return x_passages; }
  /// Of all variables, when the passage is told: after the effects of the choice, or of what came later and all before
  /// it. Precondition: passage < passages().size().
  std::span<const std::int16_t> values_at(std::size_t passage) const {
    return std::span(x_told).subspan(passage * x_values.size(), x_values.size());
  }

  /// Takes an open option. Throws NotPossible, and changes nothing, if it is not open.
  void choose(scenario::OptionIndex option, std::uint32_t milliseconds = 0);
  /// The same by id, in the scene the session is in.
  void choose(std::string_view option_id, std::uint32_t milliseconds = 0);

  /// What is shown is a page: `go_on` leads on, and nothing can be chosen.
  bool is_on_page() const { return !ended() && scene().is_page(); }
  /// Nothing is left to decide: it has ended, or comes to its end over pages alone.
  bool is_decided() const;
  /// To what comes after the page. It changes no value but the memory of what was visited, takes no time, and leaves
  /// the options of later scenes in their order. Throws NotPossible, and changes nothing, where there is no page.
  void go_on();
  /// From page to page until something is to be decided, or to the end.
  void go_on_over_pages();

  /// In front of the scene in which step number `step` of steps() was made, as it was then, with nothing of what came
  /// before left to be read. That step and all after it are steps no more; the trace keeps them. Throws NotPossible,
  /// and changes nothing, where there is no such step.
  void go_back_to(std::size_t step);
  std::uint32_t times_gone_back() const { return x_times_gone_back; }

  /// Values of all variables, hidden ones included. What is not `shown` must not leave the session before the debrief,
  /// and what is internal never.
  std::span<const std::int16_t> values() const { return x_values; }

  /// The path that stands.
  std::span<const Step> steps() const { return x_steps; }
  /// Everything that was done, with what was taken back.
  Trace trace() const;
  std::size_t trace_length() const { return x_before.size() + x_steps.size() - x_kept; }

  const scenario::Scenario& scenario() const { return *x_scenario; }
  std::uint64_t seed() const { return x_seed; }

 private:
  void lead_to(scenario::SceneIndex next);
  void enter(scenario::SceneIndex scene);
  void finish();
  void list_open();
  void tell(Passage passage);

  const scenario::Scenario* x_scenario;
  std::uint64_t x_seed;
  Beginning x_beginning;
  scenario::SceneIndex x_scene = 0;
  std::uint32_t x_decisions = 0;
  scenario::EndingIndex x_ending = scenario::none;
  std::vector<std::int16_t> x_values;
  std::vector<scenario::OptionIndex> x_open;
  std::vector<Passage> x_passages;
  std::vector<std::int16_t> x_told;  ///< the values at each passage, one after the other
  std::vector<Step> x_steps;
  Trace x_before;          ///< up to when somebody went back for the last time
  std::size_t x_kept = 0;  ///< how many of the steps are in it
  std::uint32_t x_times_gone_back = 0;
};

/// "Open are: ...", as a hint for whoever named another option.
Message open_are(const Session& session);

/// The session that this trace leads to. Throws NotPossible, naming the step, if the scenario has no such scene or
/// option or the option was not open.
Session replay(const scenario::Scenario& scenario, std::uint64_t seed, std::span<const Choice> trace);

}  // namespace rollcall::run
