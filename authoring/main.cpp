#include <iostream>

#include "authoring/cli.h"
#include "player/os/interruption.h"
#include "player/os/process.h"
#include "player/os/secret_input.h"
#include "player/os/terminal.h"

int main(int argc, char** argv) {
  rollcall::os::reserve_standard_streams();
  rollcall::os::keep_memory_to_oneself();
  rollcall::os::let_large_writes_fail();
  const rollcall::os::InterruptionGuard guard;
  std::ostream* const terminal = rollcall::os::is_terminal(2) ? &std::cerr : nullptr;
  const auto ask = [](const rollcall::Message& question) { return rollcall::os::ask_secret(question.text()); };
  const bool is_person = rollcall::os::is_terminal(0);
  return rollcall::author({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr, terminal, ask, nullptr, is_person});
}
