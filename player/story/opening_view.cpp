#include "player/story/opening_view.h"

namespace rollcall::story {

OpeningView opening_view(const LocalizedScenario& tale) {
  const scenario::About& about = tale.scenario.about();
  OpeningView view{tale.text(about.title), tale.text(about.summary), tale.text(about.content_note), {}};
  UsedWords words(tale);
  for (const RichText* text : {&view.title, &view.summary, &view.content_note}) words.add(*text);
  view.meanings = words.meanings();
  return view;
}

}  // namespace rollcall::story
