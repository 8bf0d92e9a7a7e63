#include "player/story/reason.h"

namespace rollcall::story {

void add(UsedWords& words, const Reason& reason) {
  words.add(reason.text);
  for (const CitedSource& source : reason.sources) words.add(source.says);
}

}  // namespace rollcall::story
