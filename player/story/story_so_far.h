#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/run/timing.h"
#include "player/story/going_back.h"
#include "player/story/reason.h"
#include "player/story/skill.h"
#include "player/story/solution.h"
#include "player/story/spoken_line.h"

namespace rollcall::story {

/// What was told in one go, in the words of its moment.
struct Moment {
  enum class Kind : std::uint8_t {
    scene,   ///< one that began, a page too; without a title what it said anew after a look
    choice,  ///< with its consequence and reason
    later,   ///< what came back because of something that was done before
    ending,
  };
  Kind kind = Kind::scene;
  scenario::Part part = scenario::Part::story;     ///< of a scene
  RichText act;                                    ///< that began with the scene; may be empty
  RichText title;                                  ///< of a scene or an ending
  scenario::Role role = scenario::Role::decision;  ///< of a choice
  RichText chosen;                                 ///< the same
  bool timed_out = false;                          ///< the same: it was not the learner who chose
  std::size_t step = 0;                            ///< the same: which step of the session it is, from 0
  std::vector<SpokenLine> lines;
  NamedSkill practised;                 ///< in a worked example
  std::vector<SolvedOption> solutions;  ///< the same
  Reason reason;                        ///< of a choice

  bool is_decision() const { return kind == Kind::choice && role == scenario::Role::decision; }
};

/// All that the learner has been told since the beginning, and what they did; never what is hidden, and no option that
/// was not taken.
struct StorySoFar {
  GoingBack going_back = GoingBack::recorded;  ///< to the decisions among them
  std::vector<Moment> moments;
  std::vector<Meaning> meanings;
};

/// `passages_read`: how many of session.passages() have been turned over. The one that lies open has been told, what
/// comes behind it has not. `lines_told`: of what lies open, where its lines are told one after another; what follows
/// the last of them has not been told before it.
inline constexpr std::size_t every_line = ~std::size_t{0};
StorySoFar story_so_far(const LocalizedScenario& tale, const run::Session& session, std::size_t passages_read,
                        GoingBack going_back, run::Timing timing = run::Timing::untimed,
                        std::size_t lines_told = every_line);

/// "You chose", "You looked", "The time was over:"; empty for what is no choice.
std::string moment_label(const language::Words& words, const Moment& moment);

}  // namespace rollcall::story
