#include <iostream>

#include "player/cli.h"

int main(int argc, char** argv) { return rollcall::player({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr}); }
