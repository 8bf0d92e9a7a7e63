#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/language/messages.h"
#include "player/run/session.h"
#include "player/run/timing.h"
#include "player/scenario/scenario.h"
#include "player/story/localized_scenario.h"
#include "player/story/views.h"

/// What a session has to say, as views. Internal values do not get in; revealed ones only into the debrief.
namespace rollcall::story {

std::vector<SpokenLine> lines_of(const LocalizedScenario& tale, scenario::Range lines);
std::vector<std::string> sources_of(const LocalizedScenario& tale, scenario::Range cites);
/// Notes the words that these use.
void add(UsedWords& words, const std::vector<SpokenLine>& lines);
/// "Title. Publisher, year. Section." of what is there.
std::string source_line(const LocalizedScenario& tale, const scenario::Source& source);
std::vector<Meter> meters_of(const LocalizedScenario& tale, const run::Session& session);
Place place_of(const LocalizedScenario& tale, const run::Session& session, const scenario::Scene& scene);

/// The whole module and its variants, but none that only repeats the whole module with the same minutes.
std::vector<VariantChoice> variants_of(const scenario::Scenario& scenario, const language::Messages& words);

/// Precondition: not ended.
SceneView scene_view(const LocalizedScenario& tale, const run::Session& session,
                     run::Timing timing = run::Timing::untimed);
/// Precondition: page < session.passages().size().
PassageView passage_view(const LocalizedScenario& tale, const run::Session& session, std::size_t page,
                         run::Timing timing = run::Timing::untimed);
/// Precondition: ended.
EndingView ending_view(const LocalizedScenario& tale, const run::Session& session);
DebriefView debrief_view(const LocalizedScenario& tale, const run::Session& session, std::string_view start_word,
                         run::Timing timing = run::Timing::untimed);

}  // namespace rollcall::story
