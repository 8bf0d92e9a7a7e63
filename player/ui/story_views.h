#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/run/session.h"
#include "player/scenario/scenario.h"
#include "player/text/messages.h"
#include "player/ui/tale.h"
#include "player/ui/views.h"

/// What a session has to say, as views. Internal values do not get in; revealed ones only into the debrief.
namespace rollcall::ui {

std::vector<SpokenLine> lines_of(const Tale& tale, scenario::Range lines);
std::vector<std::string> sources_of(const Tale& tale, scenario::Range cites);
/// Notes the words that these use.
void add(UsedWords& words, const std::vector<SpokenLine>& lines);
/// "Title. Publisher, year. Section." of what is there.
std::string source_line(const Tale& tale, const scenario::Source& source);
std::vector<Meter> meters_of(const Tale& tale, const run::Session& session);
Place place_of(const Tale& tale, const run::Session& session, const scenario::Scene& scene);

/// The whole module and its variants, but none that only repeats the whole module with the same minutes.
std::vector<FormChoice> forms_of(const scenario::Scenario& scenario, const text::Messages& words);
enum class Timing : std::uint8_t { untimed, timed };

/// Precondition: not ended.
SceneView scene_view(const Tale& tale, const run::Session& session, Timing timing = Timing::untimed);
/// Precondition: page < session.passages().size().
PassageView passage_view(const Tale& tale, const run::Session& session, std::size_t page,
                         Timing timing = Timing::untimed);
/// Precondition: ended.
EndingView ending_view(const Tale& tale, const run::Session& session);
DebriefView debrief_view(const Tale& tale, const run::Session& session, std::string_view start_word,
                         Timing timing = Timing::untimed);

/// Whether the time for this decision ran out. The trace tells: the option that is then taken, after all of the time.
bool ran_out(const scenario::Scenario& scenario, const run::Step& step, Timing timing);

}  // namespace rollcall::ui
