#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// How a value changed over the attempt: one value at the start and one after each decision with all that followed from
/// it. The decisions are what the debrief talks about, so an inquiry or support has no value of its own: what it
/// changed is in the value after the decision that it prepared.
struct VariableHistory {
  RichText label;
  int minimum = 0;
  int maximum = 10;
  bool hidden = false;  ///< until now
  std::vector<int> values;
  std::vector<std::string> scenes;  ///< the title of the scene that each value follows, as many as values; empty: start
  std::vector<std::string> stages;  ///< the author's words for the values from the minimum on; may be empty
};

/// Of all values that may be seen now, shown and revealed, and never of internal ones. The hidden ones come first: they
/// are what the learner could not know. Plays the path again, once.
std::vector<VariableHistory> variable_histories(const LocalizedScenario& tale, const run::Session& session);

/// The stage, or the number.
std::string value_word(const language::Words& words, const VariableHistory& history, int value);

/// What value `index` belongs to: "Start", or a scene.
std::string moment(const language::Words& words, const VariableHistory& history, std::size_t index);

/// "Start 5, Week 1 6, Week 2 4", with the names of stages where it has them.
std::string history_in_words(const language::Words& words, const VariableHistory& history);

}  // namespace rollcall::story
