#pragma once
#include <chrono>
#include <functional>
#include <mutex>
#include <ostream>

#include "player/message.h"

namespace rollcall::terminal {

/// One line on a terminal that says how far long work has come. What takes less than a second says nothing, and nothing
/// is left of it in the end.
class ProgressLine {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  /// Null: nobody looks. `words`: of whoever does; they must outlive it.
  ProgressLine(std::ostream* terminal, const Translation& words, Clock clock = std::chrono::steady_clock::now);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// May be called as often as one likes, by any thread; the sentence is asked for only when it is shown.
  void show(const std::function<Message()>& sentence);
  /// Takes the line away, before something else is written.
  void clear();

 private:
  std::ostream* x_terminal;
  const Translation& x_words;
  std::mutex x_mutex;
  Clock x_clock;
  std::chrono::steady_clock::time_point x_next;
  bool x_is_shown = false;
};

}  // namespace rollcall::terminal
