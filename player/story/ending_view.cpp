#include "player/story/ending_view.h"

namespace rollcall::story {

EndingView ending_view(const LocalizedScenario& tale, const run::Session& session) {
  EndingView view{tale.text(session.ending().title), lines_of(tale, session.ending().say, session.values()), {}};
  UsedWords words(tale);
  words.add(view.title);
  add(words, view.lines);
  view.meanings = words.meanings();
  return view;
}

}  // namespace rollcall::story
