#include "player/story/opening_view.h"

namespace rollcall::story {

OpeningView opening_view(const LocalizedScenario& tale) {
  const scenario::About& about = tale.scenario.about();
  OpeningView view{tale.text(about.title), tale.text(about.summary), {}, tale.text(about.content_note), {}};
  for (const scenario::TextIndex text : tale.scenario.texts(about.objectives))
    view.objectives.push_back(tale.text(text));
  UsedWords words(tale);
  for (const RichText* text : {&view.title, &view.summary}) words.add(*text);
  for (const RichText& objective : view.objectives) words.add(objective);
  words.add(view.content_note);
  view.meanings = words.meanings();
  return view;
}

}  // namespace rollcall::story
