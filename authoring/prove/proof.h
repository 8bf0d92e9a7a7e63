#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "authoring/prove/count.h"
#include "authoring/prove/policy.h"
#include "authoring/prove/state_table.h"
#include "authoring/prove/watch.h"
#include "authoring/source/diagnostic.h"
#include "authoring/source/place_table.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

/// What can happen in a compiled scenario, proved over every state that play can reach (merged, not sampled).
///
/// Definitions
/// - A **state** is a scene with what can still be told apart of the values of all variables, there or later. Drawn
///   starts are all looked at.
/// - A **page** is no decision and no state: whoever comes to one goes on, by the rule of run/state.h. It is counted
/// only
///   among the scenes that are reached, and a way to play names decisions alone.
/// - Play never gets **stuck**: a valid scenario leaves one decision of every scene open always, and its pages lead on
///   and out of their circles (scenario/validity.h). What can keep play from an ending is a cycle of decisions.
/// - A **path** is a sequence of decisions from a start to an ending, looks and support left aside. Paths are counted
///   exactly, for each drawn start on its own. Everything else that is said of "all play" includes looks and support
///   moves, which are never counted as errors and never scored.
/// - An **ending** is reached if any play reaches it. The **best ending** is the one in which the policy `best` ends.
/// - A play **passes** by the rule of run/score.h: a passing ending, the pass mark, no critical error.
/// - An imagined **learner** (policy.h) decides by one rule throughout. `walk` plays the same learners, so that its
///   figures are samples of these. His probabilities are sums of products in long double over all paths, exact to about
///   15 digits; what they are in cycles says visits.h. A learner **goes round for ever** from a state if nothing that
///   he does there leads to an ending. Learners with a rule are also followed with the benefit of the doubt (`first`),
///   which makes it certain what the rule loses (ties are broken by quality, and not by lot); the place in the file
///   only makes one path of many, since no rule looks at places. Each is followed twice: without support, and with
///   support.
/// - A **run with k errors** decides best (highest quality; any of several) except in k decisions, in which it takes
///   any weaker option that is open, looks, support and critical errors left aside: these close a pass by themselves.
///   It **recovers** if, after the last of the errors, some way of going on (anything open, support included) leads to
///   a passing ending. Runs that come back to an earlier point of a cycle are left aside.
/// - An option is **weaker** in a state in which something of a higher quality is open. Of each option that ever is,
///   the plays are looked at in which it is taken after as few other weaker choices as anybody can come to it with
///   (and, of these, as few looks and support moves), and then all is best. The best ending **still comes** if one of
///   these plays ends there. What the option **changes** is what differs between one of these plays, going on with the
///   best that is open, the first in the file if there are several, and the same play if that had been taken at once:
///   the ending, the later entries told, the lines shown, the options offered, the points of the debrief; what the two
///   options tell by themselves is left aside. It **leaves no trace** if nothing of this differs.
/// - A decision **tempts** in a state if a weaker option that stands open moves the shown variables at least as well as
///   the best option that stands open does, right after it (screen.h). At the end of a range an effect
///   shows less than it says, so that a decision may tempt in some states only. **At the start** it tempts if that is
///   so with the values that the module begins with and every option open; this is asked of all scenes with a weaker
///   option, whatever can be reached.
/// - **Cues** are those of source/giveaways.h: the length of the best option's text and its place in the file, which is
///   its place on the screen too in scenes with `shuffle: no`. "By chance" is what drawing lots would give.
namespace rollcall::prove {

struct Budget {
  std::size_t states = 10'000'000;
  std::size_t words = most_words;                            ///< of 8 bytes, that hold the states which were met
  std::function<bool()> out_of_time = [] { return false; };  ///< asked now and then
  std::size_t walks = 20'000;  ///< sampled instead when the states are too many or the time is over
  std::uint64_t seed = 1;      ///< of the samples
  Watch::Tell tell = {};       ///< how far it is; what this throws comes out of `prove`
};

using source::Path;

/// Least and most over all play to an ending, in quality points.
struct Extremes {
  std::int32_t least_earned = 0, most_earned = 0, least_possible = 0, most_possible = 0;
  bool unlimited = false;  ///< a cycle adds to them: `most` is the most without it
  bool operator==(const Extremes&) const = default;
};

struct CompetencyExtremes {
  std::string code;  ///< "C1"
  Extremes points;
};

struct EndingFigures {
  std::string id;
  scenario::Result result = scenario::Result::fail;
  bool reached = false;
  bool open = false;  ///< it was not found out whether it is reached
  Count paths;
  double random = 0;  ///< probability
  Extremes points;
  std::uint32_t lowest_percent = 0;  ///< as the player rounds; not set when unlimited
  std::uint32_t highest_percent = 0;
  std::vector<CompetencyExtremes> competencies;  ///< by code; those that play to this ending can touch
  Path shortest;                                 ///< a shortest one, if the proof is complete
};

struct Percents {
  std::uint32_t lowest = 0, highest = 0;  ///< as the player rounds
  bool operator==(const Percents&) const = default;
};

/// What all plays of one learner come to, by the player's own rule.
struct Tally {
  double passes = 0;   ///< probability
  double unknown = 0;  ///< of plays that were not followed to their end, some of which may pass
  /// Of the plays that come to an ending; nothing where a circle lets it go on and on, or if none comes to one.
  std::optional<Percents> percents;
};

/// Where a learner ends who has the benefit of the doubt: torn between options, he takes the one of the highest
/// quality, and among equals the first in the file. Drawn starts are the only chance.
struct FirstChoice {
  std::vector<double> endings;  ///< probabilities
  double nowhere = 0;
  double passes = 0;
  std::uint32_t percent = 0;         ///< of the path
  std::optional<Percents> percents;  ///< over the starts that come to an ending
  Path path;                         ///< of the passing starts, if there are any
};

/// Where a learner finds no way out any more.
struct Circle {
  scenario::SceneIndex scene = 0;    ///< to which he comes back every time
  scenario::OptionIndex option = 0;  ///< with which
  Path path;                         ///< into the circle and once round
};

/// Where an imagined learner ends, as probabilities.
struct LearnerFigures {
  Learner learner;
  bool torn = false;                 ///< he had to draw lots
  std::vector<double> endings;       ///< by ending
  double nowhere = 0;                ///< goes round in a circle for ever
  double unsettled = 0;              ///< was not followed to its end: a large circle that is hardly ever left
  double earned = 0, possible = 0;   ///< points on the average, until he comes to an ending or finds no way out
  std::optional<Tally> tally;        ///< nothing if there is too much to be kept apart
  std::optional<FirstChoice> first;  ///< of those who have a rule
  std::optional<Circle> circle;      ///< of those who have a rule, and go nowhere
};

/// How much is in only one of two plays.
struct Changes {
  bool ending = false;
  std::uint32_t beats = 0, lines = 0, options = 0, points = 0;

  bool are_any() const { return ending || beats != 0 || lines != 0 || options != 0 || points != 0; }
  bool operator==(const Changes&) const = default;
};

/// What one weaker option changes.
struct ChoiceFigures {
  scenario::OptionIndex option = 0;
  std::uint32_t errors_before = 0;  ///< other weaker choices without which nobody comes to it
  bool ends_best = false;           ///< the best ending still comes
  /// In the play that is compared; nothing where it goes round for ever.
  std::optional<scenario::EndingIndex> ending;
  Changes changes;
  std::vector<scenario::OptionIndex> steps;  ///< of that play, up to the option itself
  std::optional<std::uint64_t> seed;         ///< of its start, where starts are drawn
};

struct RecoveryFigures {
  std::uint32_t errors = 0;
  std::uint64_t runs = 0;
  std::uint64_t recover = 0;     ///< reach a passing ending
  std::uint64_t reach_best = 0;  ///< reach the best ending
  std::uint64_t pass = 0;        ///< pass, pass mark and critical errors considered
  std::optional<Path> lost;      ///< the shortest run that does not recover
  bool complete = true;          ///< false: too many runs to look at
};

using Scenes = std::vector<scenario::SceneIndex>;

struct LureFigures {
  std::uint32_t decisions = 0;  ///< scenes with a state that was looked at and in which a weaker option is open
  Scenes somewhere;             ///< of these, tempting in some such state
  Scenes everywhere;            ///< in every one
  std::uint32_t decisions_at_start = 0;  ///< scenes with a weaker option, whether or not play gets there
  Scenes at_start;                       ///< of these, tempting with the values of the start
};

struct GiveawayFigures {
  std::uint32_t decisions = 0;  ///< scenes in which there is something to tell
  std::uint32_t longest = 0;
  std::uint32_t shortest = 0;
  std::uint32_t first = 0;
  std::uint32_t first_on_screen = 0;                 ///< of these: the options are not shuffled
  double chance = 0;                                 ///< how many of each would be expected by chance
  scenario::SceneIndex in_longest = scenario::none;  ///< the first scene that counts, if any
  scenario::SceneIndex in_shortest = scenario::none;
  scenario::SceneIndex in_first = scenario::none;
};

/// Random play, where the space is too large to prove, or there was no time.
struct Samples {
  std::uint64_t walks = 0;
  std::uint64_t seed = 0;
  std::vector<double> endings;  ///< shares
  double nowhere = 0;
  double passed = 0;
};

struct Proof {
  std::string module;
  /// False: only what is reached, findings and samples are set. What is reached is exact all the same, but for what is
  /// counted as open.
  bool complete = false;
  std::uint64_t states = 0, explored = 0, edges = 0, draws = 1;
  std::uint32_t scenes = 0, scenes_reached = 0;
  std::uint32_t options = 0, options_reached = 0;
  std::uint32_t beats = 0, beats_reached = 0;
  std::uint32_t open = 0;  ///< questions of what can be reached to which no answer was found
  std::uint32_t pass_mark = 0;
  bool has_cycle = false;
  Count paths;
  std::vector<EndingFigures> endings;
  std::optional<scenario::EndingIndex> best_ending;
  bool can_pass = false, can_miss = false;
  bool mark_can_be_missed = false;
  std::optional<Path> best_below_mark;  ///< a play to the best ending that misses the pass mark, if there is one
  bool best_can_miss_mark = false;      ///< there is one, though perhaps in a circle, and no path of it
  std::optional<std::uint32_t> highest_percent_with_critical;  ///< in a passing ending, and still not passed
  std::vector<LearnerFigures> learners;
  std::vector<RecoveryFigures> recovery;  ///< after 1 and after 3 errors
  std::vector<ChoiceFigures> choices;     ///< of weaker options, in the order of the file
  LureFigures lures;
  GiveawayFigures giveaways;
  std::optional<Samples> samples;
  std::vector<source::Diagnostic> findings;  ///< errors first

  bool has_errors() const;
  /// Precondition: the learner was followed.
  const LearnerFigures& of(const Learner& learner) const;
  /// The most points that can be had on a way to an ending; not if a circle adds to them. Precondition: complete.
  std::optional<std::int32_t> attainable() const;
  /// The share that blind choice earns of the points it could have had. The same precondition.
  double by_chance() const;
};

/// `texts` are those of the language of the source, `places` give the findings theirs, and `advice` is what some of the
/// learners go by.
Proof prove(const scenario::Scenario& scenario, const scenario::Catalogue& texts, const Budget& budget = {},
            const source::PlaceTable& places = {}, const survey::Advice& advice = {});

}  // namespace rollcall::prove
