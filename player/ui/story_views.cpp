#include "player/ui/story_views.h"

#include <algorithm>

#include "player/ui/words.h"

namespace rollcall::ui {
namespace {

using scenario::none;

Meter meter_of(const Tale& tale, const scenario::Variable& variable, int value) {
  Meter meter{tale.text(variable.label), {}, value, variable.minimum, variable.maximum};
  const auto stages = tale.scenario.texts(variable.stages);
  const auto stage = static_cast<std::size_t>(std::max(0, value - variable.minimum));
  if (stage < stages.size()) meter.stage = tale.text(stages[stage]);
  return meter;
}

Reason reason_of(const Tale& tale, const scenario::Option& option) {
  if (option.why == none) return {};
  return {tale.text(option.why), sources_of(tale, option.cites)};
}

const scenario::Scene& scene_of_last_step(const Tale& tale, const run::Session& session) {
  return tale.scenario.scenes()[session.steps().back().scene];
}

}  // namespace

std::vector<SpokenLine> lines_of(const Tale& tale, scenario::Range lines) {
  std::vector<SpokenLine> spoken;
  for (const scenario::Line& line : tale.scenario.lines(lines)) {
    SpokenLine words{{}, {}, {}, tale.text(line.text)};
    if (line.speaker != scenario::narrator) {
      const scenario::Cast& speaker = tale.scenario.cast()[line.speaker];
      words.speaker = tale.text(speaker.name);
      words.role = tale.text(speaker.role);
      words.portrait = speaker.portrait.entry;
    }
    spoken.push_back(std::move(words));
  }
  return spoken;
}

std::string source_line(const Tale& tale, const scenario::Source& source) {
  std::string line = tale.text(source.title);
  std::string publication = tale.text(source.publisher);
  if (source.year != 0) publication += (publication.empty() ? "" : ", ") + std::to_string(source.year);
  for (const std::string& part : {publication, tale.text(source.section)}) {
    if (!part.empty()) line += (line.empty() ? "" : ". ") + part;
  }
  return line;
}

std::vector<std::string> sources_of(const Tale& tale, scenario::Range cites) {
  std::vector<std::string> sources;
  for (const scenario::SourceIndex index : tale.scenario.citations(cites)) {
    sources.push_back(source_line(tale, tale.scenario.sources()[index]));
  }
  return sources;
}

std::vector<Meter> meters_of(const Tale& tale, const run::Session& session) {
  std::vector<Meter> meters;
  const auto variables = tale.scenario.variables();
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (variables[i].visibility != scenario::Visibility::shown) continue;
    meters.push_back(meter_of(tale, variables[i], session.values()[i]));
  }
  return meters;
}

Place place_of(const Tale& tale, const run::Session& session, const scenario::Scene& scene) {
  Place place;
  place.title = tale.text(scene.title);
  place.picture = scene.picture.entry;
  place.alt = tale.text(scene.picture.alt);
  place.caption = tale.text(scene.sound.caption);
  place.sound = !scene.sound.entry.empty();
  place.meters = meters_of(tale, session);
  return place;
}

std::vector<FormChoice> forms_of(const scenario::Scenario& scenario, const text::Messages& words) {
  const int minutes = scenario::planned_minutes(scenario, {});
  std::vector<FormChoice> forms{{{}, form_name(words, {}), minutes}};
  for (const scenario::Variant& variant : scenario.variants()) {
    if (variant.view || variant.minutes != minutes)
      forms.push_back({variant.id, form_name(words, variant.id), variant.minutes});
  }
  return forms;
}

SceneView scene_view(const Tale& tale, const run::Session& session) {
  SceneView view;
  view.place = place_of(tale, session, session.scene());
  view.lines = lines_of(tale, session.scene().say);
  for (const scenario::OptionIndex index : session.open()) {
    const scenario::Option& option = tale.scenario.options()[index];
    const Choice choice{index, tale.text(option.text), option.cost};
    switch (option.role) {
      case scenario::Role::decision:
        view.decisions.push_back(choice);
        break;
      case scenario::Role::look:
        view.looks.push_back(choice);
        break;
      case scenario::Role::support:
        view.supports.push_back(choice);
        break;
    }
  }
  return view;
}

PassageView passage_view(const Tale& tale, const run::Session& session, std::size_t page) {
  PassageView view;
  view.place = place_of(tale, session, scene_of_last_step(tale, session));
  view.place.sound = false;
  view.place.caption.clear();
  const run::Passage& passage = session.passages()[page];
  if (passage.kind == run::Passage::Kind::beat) {
    view.lines = lines_of(tale, tale.scenario.beats()[passage.index].say);
    return view;
  }
  const scenario::Option& option = tale.scenario.options()[passage.index];
  view.chosen = tale.text(option.text);
  view.lines = lines_of(tale, option.then);
  view.reason = reason_of(tale, option);
  return view;
}

EndingView ending_view(const Tale& tale, const run::Session& session) {
  return {tale.text(session.ending().title), lines_of(tale, session.ending().say)};
}

}  // namespace rollcall::ui
