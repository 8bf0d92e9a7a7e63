#pragma once
#include <optional>
#include <vector>

#include "player/run/session.h"
#include "player/run/timing.h"
#include "player/story/place.h"
#include "player/story/skill.h"
#include "player/story/solution.h"
#include "player/story/spoken_line.h"

namespace rollcall::story {

struct Choice {
  scenario::OptionIndex option = 0;
  RichText text;
  int minutes = 0;  ///< that an inquiry takes
};
struct Countdown {
  int seconds = 0;  ///< of the decision
  int left = 0;     ///< begun ones
};

/// A scene that waits for a choice, or a page, which is only read: of the story, of the primer, or a worked example,
/// which has its options solved. Its words are told in the order of the members; the
/// place may stand beside them.
struct SceneView {
  scenario::Part part = scenario::Part::story;
  RichText act;  ///< that begins here; may be empty
  Place place;
  std::vector<SpokenLine> lines;
  NamedSkill practised;                 ///< in a worked example
  std::vector<SolvedOption> solutions;  ///< the same
  std::vector<Meaning> meanings;
  RichText untimed;  ///< told where a clock would be; may be empty
  std::optional<Countdown> countdown;
  std::vector<Choice> decisions;  ///< in the order of the session
  std::vector<Choice> inquiries;
  std::vector<Choice> supports;

  bool is_page() const { return decisions.empty(); }  // where something is to be decided, something is always open
};

/// Whether its scene stands there once more after all of it had been told: after a look, or for whoever went back.
bool is_told_again(const run::Session& session);

/// "Before the story", "A worked example"; empty for the story itself.
std::string part_name(const language::Words& words, scenario::Part part);

/// Precondition: not ended.
SceneView scene_view(const LocalizedScenario& tale, const run::Session& session,
                     run::Timing timing = run::Timing::untimed);

}  // namespace rollcall::story
