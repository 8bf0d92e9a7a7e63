#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/run/timing.h"
#include "player/story/bibliography.h"
#include "player/story/other_ways.h"
#include "player/story/reason.h"
#include "player/story/skill.h"
#include "player/story/spoken_line.h"
#include "player/story/variable_history.h"

namespace rollcall::story {

/// A choice of the path, with all that it led to.
struct PathStep {
  scenario::Role role = scenario::Role::decision;
  RichText scene;
  NamedSkill practised;  ///< by a decision
  RichText chosen;
  std::vector<SpokenLine> consequence;
  Reason reason;
  int quality = 0;  ///< of a decision, 0 to 3
  bool critical = false;
  bool timed_out = false;
  std::size_t step = 0;  ///< of the session
  OtherWays others;      ///< of a decision; for whoever asks for them
};

/// The debrief in its four parts: first reactions, the path with how the values went, what it shows, what to take
/// along.
struct DebriefView {
  static constexpr std::size_t parts = 4;

  std::vector<RichText> reactions;
  std::vector<PathStep> path;  ///< that stood in the end
  std::uint32_t times_gone_back = 0;
  std::vector<VariableHistory> histories;
  std::vector<Reason> analysis;
  std::vector<RichText> summary;
  std::vector<ListedWork> works;  ///< told with the last part
  bool questions = false;         ///< there are some to check one's knowledge with
  std::array<std::vector<Meaning>, parts> meanings;
  std::optional<std::size_t> returned_to = {};  ///< the step from which another way was tried, that led here again
};

/// Of the path until now.
DebriefView debrief_view(const LocalizedScenario& tale, const run::Session& session,
                         run::Timing timing = run::Timing::untimed);

/// That there were other paths before; empty if there were none.
Message gone_back_sentence(std::uint32_t times);

std::string part_title(const language::Words& words, std::size_t part);

/// What is to be said of a step beside what happened: how good it was, or what kind of step; whether the time was over;
/// whether it was critical.
std::vector<std::string> step_labels(const language::Words& words, const PathStep& step);

}  // namespace rollcall::story
