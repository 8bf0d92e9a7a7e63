#include <iostream>

#include "player/cli.h"
#include "player/os/process.h"
#include "player/os/terminal.h"

int main(int argc, char** argv) {
  rollcall::os::reserve_standard_streams();
  rollcall::os::keep_memory_to_oneself();
  rollcall::os::let_large_writes_fail();
  rollcall::Streams streams{std::cin, std::cout, std::cerr, rollcall::os::is_terminal(0)};
  if (rollcall::os::is_terminal(2)) streams.terminal = &std::cerr;
  if (const auto width = rollcall::os::line_width(1)) streams.width = *width;
  return rollcall::player({argv + 1, argv + argc}, streams);
}
