#include "player/story/scene_view.h"

namespace rollcall::story {
namespace {

std::vector<Choice>& choices_of(SceneView& view, scenario::Role role) {
  switch (role) {
    case scenario::Role::inquiry:
      return view.inquiries;
    case scenario::Role::support:
      return view.supports;
    case scenario::Role::decision:
      break;
  }
  return view.decisions;
}

std::vector<Meaning> meanings_of(const LocalizedScenario& tale, const SceneView& view) {
  UsedWords words(tale);
  for (const RichText* text : {&view.act, &view.place.title, &view.untimed}) words.add(*text);
  add(words, view.lines);
  for (const SolvedOption& solution : view.solutions) add(words, solution);
  for (const auto* choices : {&view.decisions, &view.inquiries, &view.supports}) {
    for (const Choice& choice : *choices) words.add(choice.text);
  }
  return words.meanings();
}

}  // namespace

bool is_told_again(const run::Session& session) {
  const run::Trace done = session.trace();
  if (done.empty()) return false;
  if (done.back().back_to) return true;
  const run::Step& last = session.steps().back();
  return !last.is_page() && session.scenario().options()[last.option].role != scenario::Role::decision;
}

std::string part_name(const language::Words& words, scenario::Part part) {
  switch (part) {
    case scenario::Part::primer:
      return words(tr("Before the story"));
    case scenario::Part::example:
      return words(tr("A worked example"));
    case scenario::Part::story:
      break;
  }
  return {};
}

SceneView scene_view(const LocalizedScenario& tale, const run::Session& session, run::Timing timing) {
  const scenario::Scene& scene = session.scene();
  SceneView view;
  view.part = scene.part;
  view.act = tale.text(scene.act);
  view.place = place_of(tale, session, scene);
  if (scene.part != scenario::Part::story) view.place.meters.clear();  // nothing has happened yet
  view.lines = lines_of(tale, scene.say, session.values());
  if (scene.part == scenario::Part::example) {
    view.practised = behaviour_of(tale, scene.behaviour);
    view.solutions = solutions_of(tale, session, scene);
  }
  const int seconds = scene.seconds;
  if (timing == run::Timing::timed && seconds != 0)
    view.countdown = Countdown{seconds, seconds};
  else
    view.untimed = tale.text(scene.untimed_text);
  for (const scenario::OptionIndex index : session.open()) {
    const scenario::Option& option = tale.scenario.options()[index];
    choices_of(view, option.role).push_back({index, tale.text(option.text), option.cost});
  }
  view.meanings = meanings_of(tale, view);
  return view;
}

}  // namespace rollcall::story
