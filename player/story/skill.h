#pragma once
#include <cstdint>
#include <string>

#include "player/language/words.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// A behaviour or a competency: the code that records name, and the words of the module's framework for it.
struct NamedSkill {
  std::string code;  ///< "1.1", "C1"; empty: nothing
  std::string name;  ///< empty where the module names no framework
};

/// What is practised by the option in the scene.
NamedSkill practised_in(const LocalizedScenario& tale, const scenario::Option& option, const scenario::Scene& scene);
/// `index` is of `Scenario::behaviours`, or `none`.
NamedSkill behaviour_of(const LocalizedScenario& tale, std::uint32_t index);

/// "Practised: 1.1 Sees conditioning as a sequence"; empty where there is no name, because a number alone says nothing.
std::string practised_line(const language::Words& words, const NamedSkill& skill);

/// "An example of: 1.1 Sees conditioning as a sequence"; empty likewise.
std::string example_line(const language::Words& words, const NamedSkill& skill);

/// "C1 Boundaries and resistance to manipulation", or "Competency C1".
std::string competency_line(const language::Words& words, const NamedSkill& competency);

}  // namespace rollcall::story
