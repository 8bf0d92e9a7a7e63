#pragma once
#include <chrono>
#include <functional>
#include <mutex>
#include <ostream>
#include <string>

#include "authoring/media/file.h"

namespace rollcall::command {

/// One line on a terminal that says how far long work has come. What takes less than a second says nothing, and nothing
/// is left of it in the end.
class ProgressLine {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  /// Null: nobody looks.
  explicit ProgressLine(std::ostream* terminal, Clock clock = std::chrono::steady_clock::now);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// May be called as often as one likes, by any thread; the text is asked for only when it is shown.
  void show(const std::function<std::string()>& text);
  /// Takes the line away, before something else is written.
  void clear();

 private:
  std::ostream* x_terminal;
  std::mutex x_mutex;
  Clock x_clock;
  std::chrono::steady_clock::time_point x_next;
  bool x_is_shown = false;
};

/// Shows how many pictures and recordings have been looked at, and stops where Ctrl-C was pressed. The line must
/// outlive it.
media::Tell media_shown_on(ProgressLine& line);

}  // namespace rollcall::command
