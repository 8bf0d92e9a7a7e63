#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/support/places.h"

int main(int argc, char** argv) {
  // What programs keep for the next time is not what they keep for whoever runs the tests.
  setenv("XDG_CACHE_HOME", (rollcall::test::output_folder() / "cache").c_str(), 1);
  return doctest::Context(argc, argv).run();
}
