#include <iostream>

#include "authoring/cli.h"
#include "player/os/process.h"

int main(int argc, char** argv) {
  rollcall::os::reserve_standard_streams();
  rollcall::os::keep_memory_to_oneself();
  rollcall::os::let_large_writes_fail();
  return rollcall::author({argv + 1, argv + argc}, std::cout, std::cerr);
}
