#include "player/story/going_back.h"

namespace rollcall::story {

Message going_back_sentence(GoingBack going_back) {
  switch (going_back) {
    case GoingBack::practice:
      return tr(
          "This is practice: you can go back to any decision. What was decided from there on does not count then, and "
          "your record says how often you went back.");
    case GoingBack::rehearsal:
      return tr("This is a rehearsal, of which nothing is recorded: you can go back to any decision.");
    case GoingBack::assessment:
      return tr(
          "This is an assessment: you cannot go back to a decision. After the debrief you can try another way, which "
          "is "
          "not recorded.");
    case GoingBack::recorded:
      break;
  }
  return tr(
      "This is completed and recorded, so what you decided stays. In the debrief you can go back to a decision and try "
      "another way, which is not recorded.");
}

}  // namespace rollcall::story
