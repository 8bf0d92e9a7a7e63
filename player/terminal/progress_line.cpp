#include "player/terminal/progress_line.h"

#include <utility>

namespace rollcall::terminal {
namespace {

using namespace std::chrono_literals;

constexpr const char* to_the_left = "\r";
constexpr const char* clear_to_the_end = "\x1b[K";

}  // namespace

ProgressLine::ProgressLine(std::ostream* terminal, const Translation& words, Clock clock)
    : x_terminal(terminal), x_words(words), x_clock(std::move(clock)), x_next(x_clock() + 1s) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const std::function<Message()>& sentence) {
  if (!x_terminal) return;
  const std::scoped_lock lock(x_mutex);
  const auto now = x_clock();
  if (now < x_next) return;
  x_next = now + 200ms;
  *x_terminal << to_the_left << sentence().text(x_words) << clear_to_the_end << std::flush;
  x_is_shown = true;
}

void ProgressLine::clear() {
  const std::scoped_lock lock(x_mutex);
  if (x_is_shown) *x_terminal << to_the_left << clear_to_the_end << std::flush;
  x_is_shown = false;
}

}  // namespace rollcall::terminal
