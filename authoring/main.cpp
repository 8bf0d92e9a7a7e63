#include <iostream>

#include "authoring/cli.h"
#include "player/os/process.h"

int main(int argc, char** argv) {
  rollcall::os::reserve_standard_streams();
  return rollcall::author({argv + 1, argv + argc}, std::cout, std::cerr);
}
