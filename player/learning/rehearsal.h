#pragma once
#include <cstddef>

#include "player/run/session.h"

namespace rollcall::learning {

/// Another way through what was completed, from one of its decisions on. It lives in memory alone: nothing of it is
/// stored, and nothing of it counts.
class Rehearsal {
 public:
  /// Throws run::NotPossible where `played` has no such step.
  Rehearsal(const run::Session& played, std::size_t step) : x_session(played), x_step(step) {
    x_session.go_back_to(step);
  }

  const run::Session& session() const { return x_session; }
  /// From which it went another way.
  std::size_t step() const { return x_step; }
  /// Of session().passages(), how many have been turned over.
  std::size_t passages_read() const { return x_passages_read; }

  void choose(scenario::OptionIndex option) {
    x_session.choose(option);
    x_passages_read = 0;
  }
  void go_on() {
    x_session.go_on();
    x_passages_read = 0;
  }
  void turn_page() { ++x_passages_read; }
  void go_back_to(std::size_t step) {
    x_session.go_back_to(step);
    x_passages_read = 0;
  }

 private:
  run::Session x_session;
  std::size_t x_step;
  std::size_t x_passages_read = 0;
};

}  // namespace rollcall::learning
