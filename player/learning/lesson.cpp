#include "player/learning/lesson.h"

namespace rollcall::learning {

const scenario::Scene* Lesson::scene() const {
  const bool is_reading = !attempt || attempt->session().ended() || attempt->is_reading();
  return is_reading ? nullptr : &attempt->session().scene();
}

const record::SignedRecord& Lesson::finish() {
  record = attempt->finish();
  return *record;
}

}  // namespace rollcall::learning
