#include "authoring/command/progress_line.h"

#include <utility>

#include "player/message.h"
#include "player/os/interruption.h"

namespace rollcall::command {
namespace {

using namespace std::chrono_literals;

constexpr const char* to_the_left = "\r";
constexpr const char* clear_to_the_end = "\x1b[K";

}  // namespace

ProgressLine::ProgressLine(std::ostream* terminal, Clock clock)
    : x_terminal(terminal), x_clock(std::move(clock)), x_next(x_clock() + 1s) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const std::function<std::string()>& text) {
  if (!x_terminal) return;
  const std::scoped_lock lock(x_mutex);
  const auto now = x_clock();
  if (now < x_next) return;
  x_next = now + 200ms;
  *x_terminal << to_the_left << text() << clear_to_the_end << std::flush;
  x_is_shown = true;
}

void ProgressLine::clear() {
  const std::scoped_lock lock(x_mutex);
  if (x_is_shown) *x_terminal << to_the_left << clear_to_the_end << std::flush;
  x_is_shown = false;
}

media::Tell media_shown_on(ProgressLine& line) {
  return [&line](std::size_t begun, std::size_t all) {
    os::stop_if_interrupted();
    line.show([&] {
      return tr("Looking at pictures and recordings: {begun} of {all}", "begun"_is = begun, "all"_is = all).text();
    });
  };
}

}  // namespace rollcall::command
