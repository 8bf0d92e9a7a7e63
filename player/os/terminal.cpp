#include "player/os/terminal.h"

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace rollcall::os {

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::optional<std::size_t> line_width(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

NoEcho::NoEcho(int descriptor) : x_descriptor(descriptor) {
  termios now{};
  if (::tcgetattr(descriptor, &now) != 0) return;
  x_before = std::make_unique<termios>(now);
  now.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
  ::tcsetattr(descriptor, TCSAFLUSH, &now);
}

NoEcho::~NoEcho() {
  if (x_before) ::tcsetattr(x_descriptor, TCSADRAIN, x_before.get());
}

}  // namespace rollcall::os
