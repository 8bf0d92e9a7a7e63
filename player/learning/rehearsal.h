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
  /// As learning::Attempt has it.
  std::size_t lines_read() const { return x_lines_read; }

  void choose(scenario::OptionIndex option) {
    x_session.choose(option);
    begin_to_read();
  }
  void go_on() {
    x_session.go_on();
    begin_to_read();
  }
  void turn_page() {
    ++x_passages_read;
    x_lines_read = 0;
  }
  void read_lines(std::size_t lines) { x_lines_read = lines; }
  void go_back_to(std::size_t step) {
    x_session.go_back_to(step);
    begin_to_read();
  }

 private:
  void begin_to_read() { x_passages_read = x_lines_read = 0; }

  run::Session x_session;
  std::size_t x_step;
  std::size_t x_passages_read = 0;
  std::size_t x_lines_read = 0;
};

}  // namespace rollcall::learning
