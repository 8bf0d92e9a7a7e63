#include "player/story/passage_view.h"

#include "player/story/told_sources.h"

namespace rollcall::story {
namespace {

/// Of the last step.
Reason reason_of(const LocalizedScenario& tale, const run::Session& session, const scenario::Option& option) {
  if (option.why == scenario::none) return {};
  ToldSources sources(tale, session.steps().first(session.steps().size() - 1));
  return {tale.text(option.why), sources.next(option.cites)};
}

std::vector<Meaning> meanings_of(const LocalizedScenario& tale, const PassageView& view) {
  UsedWords words(tale);
  words.add(view.chosen);
  add(words, view.lines);
  add(words, view.reason);
  return words.meanings();
}

}  // namespace

PassageView passage_view(const LocalizedScenario& tale, const run::Session& session, std::size_t page,
                         run::Timing timing) {
  const run::Step& step = session.steps().back();
  PassageView view;
  view.place = place_of(tale, session, tale.scenario.scenes()[step.scene]);
  view.place.sound = false;
  view.place.caption = {};
  const run::Passage& passage = session.passages()[page];
  if (passage.kind == run::Passage::Kind::beat) {
    view.lines = lines_of(tale, tale.scenario.beats()[passage.index].say, session.values_at(page));
  } else {
    const scenario::Option& option = tale.scenario.options()[passage.index];
    view.chosen = tale.text(option.text);
    view.timed_out = run::timed_out(tale.scenario, step, timing);
    view.lines = lines_of(tale, option.consequence, session.values_at(page));
    view.reason = reason_of(tale, session, option);
  }
  view.meanings = meanings_of(tale, view);
  return view;
}

}  // namespace rollcall::story
