#include <iostream>

#include "authoring/cli.h"

int main(int argc, char** argv) { return rollcall::author({argv + 1, argv + argc}, std::cout, std::cerr); }
