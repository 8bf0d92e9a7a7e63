#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>

int main(int argc, char** argv) {
  // What programs keep for the next time is not what they keep for whoever runs the tests.
  setenv("XDG_CACHE_HOME", ROLLCALL_TEST_OUTPUT_DIR "/cache", 1);
  return doctest::Context(argc, argv).run();
}
