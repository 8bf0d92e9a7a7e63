#include "player/learning/lesson.h"

namespace rollcall::learning {

const scenario::Scene* Lesson::scene() const {
  return !is_played() || session().ended() || is_reading() ? nullptr : &session().scene();
}

std::size_t Lesson::passages_read() const {
  if (rehearsal) return rehearsal->passages_read();
  return attempt ? attempt->page() : session().passages().size();
}

void Lesson::choose(scenario::OptionIndex option) { rehearsal ? rehearsal->choose(option) : attempt->choose(option); }

void Lesson::go_on() { rehearsal ? rehearsal->go_on() : attempt->go_on(); }

void Lesson::go_back_to(std::size_t step) { rehearsal ? rehearsal->go_back_to(step) : attempt->go_back_to(step); }

void Lesson::turn_page() { rehearsal ? rehearsal->turn_page() : attempt->turn_page(); }

void Lesson::read_lines(std::size_t lines) {
  rehearsal ? rehearsal->read_lines(lines) : attempt->read_lines(static_cast<std::uint32_t>(lines));
}

const record::SignedRecord& Lesson::finish() {
  record = attempt->finish();
  return *record;
}

}  // namespace rollcall::learning
