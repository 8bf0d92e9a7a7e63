#include "player/story/story_views.h"

#include <algorithm>

#include "player/story/variant_name.h"

namespace rollcall::story {
namespace {

using scenario::none;

Meter meter_of(const LocalizedScenario& tale, const scenario::Variable& variable, int value) {
  Meter meter{tale.text(variable.label), {}, value, variable.minimum, variable.maximum};
  const auto stages = tale.scenario.texts(variable.stages);
  const auto stage = static_cast<std::size_t>(std::max(0, value - variable.minimum));
  if (stage < stages.size()) meter.stage = tale.plain(stages[stage]);
  return meter;
}

Reason reason_of(const LocalizedScenario& tale, const scenario::Option& option) {
  if (option.why == none) return {};
  return {tale.text(option.why), sources_of(tale, option.cites)};
}

const scenario::Scene& scene_of_last_step(const LocalizedScenario& tale, const run::Session& session) {
  return tale.scenario.scenes()[session.steps().back().scene];
}

}  // namespace

std::vector<SpokenLine> lines_of(const LocalizedScenario& tale, scenario::Range lines) {
  std::vector<SpokenLine> spoken;
  for (const scenario::Line& line : tale.scenario.lines(lines)) {
    SpokenLine words{{}, {}, {}, tale.text(line.text)};
    if (line.speaker != scenario::narrator) {
      const scenario::Character& speaker = tale.scenario.cast()[line.speaker];
      words.speaker = tale.plain(speaker.name);
      words.role = tale.plain(speaker.role);
      words.portrait = speaker.portrait.entry;
    }
    spoken.push_back(std::move(words));
  }
  return spoken;
}

void add(UsedWords& words, const std::vector<SpokenLine>& lines) {
  for (const SpokenLine& line : lines) words.add(line.text);
}

std::string source_line(const LocalizedScenario& tale, const scenario::Source& source) {
  std::string line = tale.plain(source.title);
  std::string publication = tale.plain(source.publisher);
  if (source.year != 0) publication += (publication.empty() ? "" : ", ") + std::to_string(source.year);
  for (const std::string& part : {publication, tale.plain(source.section)}) {
    if (!part.empty()) line += (line.empty() ? "" : ". ") + part;
  }
  return line;
}

std::vector<std::string> sources_of(const LocalizedScenario& tale, scenario::Range cites) {
  std::vector<std::string> sources;
  for (const scenario::SourceIndex index : tale.scenario.citations(cites)) {
    sources.push_back(source_line(tale, tale.scenario.sources()[index]));
  }
  return sources;
}

std::vector<Meter> meters_of(const LocalizedScenario& tale, const run::Session& session) {
  std::vector<Meter> meters;
  const auto variables = tale.scenario.variables();
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (variables[i].visibility != scenario::Visibility::shown) continue;
    meters.push_back(meter_of(tale, variables[i], session.values()[i]));
  }
  return meters;
}

Place place_of(const LocalizedScenario& tale, const run::Session& session, const scenario::Scene& scene) {
  Place place;
  place.title = tale.text(scene.title);
  place.picture = scene.picture.entry;
  place.alt = tale.text(scene.picture.alt);
  place.caption = tale.text(scene.sound.caption);
  place.sound = !scene.sound.entry.empty();
  place.meters = meters_of(tale, session);
  return place;
}

std::vector<VariantChoice> variants_of(const scenario::Scenario& scenario, const language::Messages& words) {
  const int minutes = scenario::planned_minutes(scenario, {});
  std::vector<VariantChoice> forms{{{}, variant_name(words, {}), minutes}};
  for (const scenario::Variant& variant : scenario.variants()) {
    if (variant.view || variant.minutes != minutes)
      forms.push_back({variant.id, variant_name(words, variant.id), variant.minutes});
  }
  return forms;
}

namespace {

std::vector<RichText> words_of(const LocalizedScenario& tale, const SceneView& view) {
  UsedWords words(tale);
  for (const RichText* text : {&view.act, &view.place.title, &view.untimed}) words.add(*text);
  add(words, view.lines);
  for (const auto* choices : {&view.decisions, &view.looks, &view.supports}) {
    for (const Choice& choice : *choices) words.add(choice.text);
  }
  return words.meanings();
}

std::vector<RichText> words_of(const LocalizedScenario& tale, const PassageView& view) {
  UsedWords words(tale);
  words.add(view.chosen);
  add(words, view.lines);
  words.add(view.reason.text);
  return words.meanings();
}

}  // namespace

SceneView scene_view(const LocalizedScenario& tale, const run::Session& session, run::Timing timing) {
  SceneView view;
  view.act = tale.text(session.scene().act);
  view.place = place_of(tale, session, session.scene());
  view.lines = lines_of(tale, session.scene().say);
  const int seconds = session.scene().seconds;
  if (timing == run::Timing::timed && seconds != 0)
    view.countdown = Countdown{seconds, seconds};
  else
    view.untimed = tale.text(session.scene().untimed_text);
  for (const scenario::OptionIndex index : session.open()) {
    const scenario::Option& option = tale.scenario.options()[index];
    const Choice choice{index, tale.text(option.text), option.cost};
    switch (option.role) {
      case scenario::Role::decision:
        view.decisions.push_back(choice);
        break;
      case scenario::Role::inquiry:
        view.looks.push_back(choice);
        break;
      case scenario::Role::support:
        view.supports.push_back(choice);
        break;
    }
  }
  view.words = words_of(tale, view);
  return view;
}

PassageView passage_view(const LocalizedScenario& tale, const run::Session& session, std::size_t page,
                         run::Timing timing) {
  PassageView view;
  view.place = place_of(tale, session, scene_of_last_step(tale, session));
  view.place.sound = false;
  view.place.caption = {};
  const run::Passage& passage = session.passages()[page];
  if (passage.kind == run::Passage::Kind::beat) {
    view.lines = lines_of(tale, tale.scenario.beats()[passage.index].say);
    view.words = words_of(tale, view);
    return view;
  }
  const scenario::Option& option = tale.scenario.options()[passage.index];
  view.chosen = tale.text(option.text);
  view.time_over = run::ran_out(tale.scenario, session.steps().back(), timing);
  view.lines = lines_of(tale, option.consequence);
  view.reason = reason_of(tale, option);
  view.words = words_of(tale, view);
  return view;
}

EndingView ending_view(const LocalizedScenario& tale, const run::Session& session) {
  EndingView view{tale.text(session.ending().title), lines_of(tale, session.ending().say), {}};
  UsedWords words(tale);
  words.add(view.title);
  add(words, view.lines);
  view.words = words.meanings();
  return view;
}

}  // namespace rollcall::story
