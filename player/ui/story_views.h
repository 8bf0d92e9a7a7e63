#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/run/session.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"
#include "player/text/messages.h"
#include "player/ui/views.h"

/// What a session has to say, as views. Internal values do not get in; revealed ones only into the debrief.
namespace rollcall::ui {

/// A scenario with its words. Both must outlive what is made from it.
struct Tale {
  const scenario::Scenario& scenario;
  const scenario::Catalogue& texts;

  std::string text(scenario::TextIndex index) const { return std::string(texts[index]); }
};

std::vector<SpokenLine> lines_of(const Tale& tale, scenario::Range lines);
std::vector<std::string> sources_of(const Tale& tale, scenario::Range cites);
/// "Title. Publisher, year. Section." of what is there.
std::string source_line(const Tale& tale, const scenario::Source& source);
std::vector<Meter> meters_of(const Tale& tale, const run::Session& session);
Place place_of(const Tale& tale, const run::Session& session, const scenario::Scene& scene);

/// The whole module and its variants, but none that only repeats the whole module with the same minutes.
std::vector<FormChoice> forms_of(const scenario::Scenario& scenario, const text::Messages& words);

/// Precondition: not ended.
SceneView scene_view(const Tale& tale, const run::Session& session);
/// Precondition: page < session.passages().size().
PassageView passage_view(const Tale& tale, const run::Session& session, std::size_t page);
/// Precondition: ended.
EndingView ending_view(const Tale& tale, const run::Session& session);
DebriefView debrief_view(const Tale& tale, const run::Session& session, std::string_view start_word);

}  // namespace rollcall::ui
